package facet.query.around;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;

/// Numbers of members on two sides, gathered one by one.
final class NumberTally {
  private final List<DoubleStatistics> present = List.of(start(), start());
  private final long[] missing = new long[2];

  private static DoubleStatistics start() {
    return DoubleStatistics.of(Statistic.MEAN, Statistic.VARIANCE);
  }

  /// @param value NaN when missing
  void add(int side, double value) {
    if (Double.isNaN(value)) {
      missing[side]++;
    } else {
      present.get(side).accept(value);
    }
  }

  /// How the sides differ in their means; empty when it can't be told: of fewer than two on a side,
  /// or when neither side varies.
  Optional<Difference> inMeans(String term) {
    var audience = spread(0);
    var rest = spread(1);
    boolean varies = audience.deviation() > 0 || rest.deviation() > 0;
    if (audience.present() < 2 || rest.present() < 2 || !varies) {
      return Optional.empty();
    }
    return Optional.of(
        new Difference(
            term,
            new Difference.Numbers(audience, rest),
            Significance.cohensD(audience, rest),
            Significance.welch(audience, rest),
            1));
  }

  MissingTally missing() {
    return new MissingTally(
        missing, present.stream().mapToLong(DoubleStatistics::getCount).toArray());
  }

  private Difference.Spread spread(int side) {
    var of = present.get(side);
    return new Difference.Spread(
        of.getCount(),
        of.getAsDouble(Statistic.MEAN),
        Math.sqrt(of.getAsDouble(Statistic.VARIANCE)));
  }
}
