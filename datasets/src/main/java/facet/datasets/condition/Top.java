package facet.datasets.condition;

import java.math.BigDecimal;
import java.util.Objects;

/// How far down a ranking goes.
public sealed interface Top {
  /// So many members.
  record Count(int members) implements Top {}

  /// A share of the members who have the metric, rounded up; 0 to 100.
  record Percent(BigDecimal percent) implements Top {
    public Percent {
      Objects.requireNonNull(percent);
    }
  }

  /// One of so many equal parts; tile 1 is the lowest.
  record Tile(int tile, int of) implements Top {}
}
