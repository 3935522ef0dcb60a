package facet.query.bench;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// One line of a table: what was measured, its figures in the order of the table's columns, and
/// whether they reach their goal, where there is one.
public record Line(String name, List<Figure> figures, Optional<Goal> goal) {
  static final String P50 = "p50, ms";
  static final String P95 = "p95, ms";
  static final String RATIO = "ratio";
  private static final double MEGA = 1e6;

  public Line {
    Objects.requireNonNull(name);
    figures = List.copyOf(figures);
    Objects.requireNonNull(goal);
  }

  /// What a number counts, which says how many of its digits matter.
  public enum Unit {
    COUNT,
    MILLISECONDS,
    RATIO,
    MEGABYTES
  }

  /// @param label the head of its column, with the unit
  public record Figure(String label, Unit unit, double value) {}

  /// @param says what was to be reached: `≤ 5 ms`
  public record Goal(String says, boolean met) {}

  static Line of(String name) {
    return new Line(name, List.of(), Optional.empty());
  }

  Line count(String label, long value) {
    return with(new Figure(label, Unit.COUNT, (double) value));
  }

  Line ms(String label, Duration time) {
    return with(new Figure(label, Unit.MILLISECONDS, time.toNanos() / MEGA));
  }

  Line ms(String label, double milliseconds) {
    return with(new Figure(label, Unit.MILLISECONDS, milliseconds));
  }

  Line megabytes(String label, long bytes) {
    return with(new Figure(label, Unit.MEGABYTES, bytes / MEGA));
  }

  Line ratio(String label, double ratio) {
    return with(new Figure(label, Unit.RATIO, ratio));
  }

  Line timing(Timing timing) {
    return ms(P50, timing.median()).ms(P95, timing.p95());
  }

  /// @param other what the other side is called
  Line pair(Pair pair, String other) {
    return timing(pair.ours())
        .ms(other + ", p50, ms", pair.other().median())
        .ratio(RATIO, pair.ratio());
  }

  Line goal(String says, boolean met) {
    return new Line(name, figures, Optional.of(new Goal(says, met)));
  }

  private Line with(Figure figure) {
    return new Line(name, Stream.concat(figures.stream(), Stream.of(figure)).toList(), goal);
  }

  public OptionalDouble value(String label) {
    return figures.stream()
        .filter(one -> one.label().equals(label))
        .mapToDouble(Figure::value)
        .findFirst();
  }
}
