package facet.datasets.condition;

import java.time.LocalDate;
import java.util.Objects;

/// The stretch of time in which events count, relative to the as-of date D.
public sealed interface Window {
  /// Everything up to the end of D.
  record AllTime() implements Window {}

  /// `last n units`: > D − n units and ≤ D.
  record Last(Period period) implements Window {
    public Last {
      Objects.requireNonNull(period);
    }
  }

  /// Two fixed dates, both inclusive, up to D.
  record Between(LocalDate from, LocalDate to) implements Window {
    public Between {
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
    }
  }

  /// The calendar week, month, quarter or year that holds D, up to D.
  record This(CalendarUnit unit) implements Window {
    public This {
      Objects.requireNonNull(unit);
    }
  }

  /// > D − `from` units and ≤ D − `to` units.
  record Ago(int from, int to, CalendarUnit unit) implements Window {
    public Ago {
      Objects.requireNonNull(unit);
    }
  }

  Window ALL_TIME = new AllTime();
}
