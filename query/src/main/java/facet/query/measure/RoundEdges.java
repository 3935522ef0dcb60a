package facet.query.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.stream.IntStream;

/// Edges of bins that people can read: steps of 1, 2 or 5 times a power of ten, dates at the first
/// of a month or year. They reach from the first to the last hundredth of either side, so that a
/// few far away do not press all others into one bin.
final class RoundEdges {
  private static final double TAIL = 0.01;
  private static final int[] FACTORS = {1, 2, 5, 10};
  private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120};

  private RoundEdges() {}

  static double[] of(SideBySide.Values one, SideBySide.Values other, boolean date, int bins) {
    if (one.isEmpty() && other.isEmpty()) {
      return new double[0];
    }
    double from = least(one.at(TAIL), other.at(TAIL));
    double to = -least(-one.at(1 - TAIL), -other.at(1 - TAIL));
    return date
        ? dates(LocalDate.ofEpochDay((long) from), LocalDate.ofEpochDay((long) to), bins)
        : numbers(from, to, one.whole() && other.whole(), bins);
  }

  /// The lesser, or the one that is there.
  private static double least(double one, double other) {
    return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.min(one, other);
  }

  private static double[] numbers(double from, double to, boolean whole, int bins) {
    double step = step(Math.max(to - from, Math.ulp(to)) / bins, whole);
    long first = (long) Math.floor(from / step);
    long last = (long) Math.floor(to / step) + 1;
    return IntStream.rangeClosed(0, (int) (last - first))
        .mapToDouble(i -> (first + i) * step)
        .toArray();
  }

  private static double step(double least, boolean whole) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double step = power;
    for (int factor : FACTORS) {
      step = factor * power;
      if (step >= least) {
        break;
      }
    }
    return whole ? Math.max(1, step) : step;
  }

  private static double[] dates(LocalDate from, LocalDate to, int bins) {
    long span = ChronoUnit.MONTHS.between(from, to) + 1;
    int step = MONTHS[MONTHS.length - 1];
    for (int months : MONTHS) {
      if (span <= (long) months * bins) {
        step = months;
        break;
      }
    }
    var edges = new ArrayList<Double>();
    long month = Math.floorDiv(from.getYear() * 12L + from.getMonthValue() - 1, step) * step;
    LocalDate edge;
    do {
      edge = LocalDate.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1);
      edges.add((double) edge.toEpochDay());
      month += step;
    } while (!edge.isAfter(to));
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
