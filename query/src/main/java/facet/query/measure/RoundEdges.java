package facet.query.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Edges of bins that people can read: steps of 1, 2 or 5 times a power of ten, dates at the first
/// of a month or year. They reach from the first to the last hundredth of either side, so that a
/// few far away do not press all others into one bin.
final class RoundEdges {
  private static final double TAIL = 0.01;
  private static final double SAME = 1e-9;
  private static final int[] FACTORS = {1, 2, 5, 10};
  private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120};

  private RoundEdges() {}

  /// @return ascending; none when neither side has a value
  static double[] of(GatheredNumbers one, GatheredNumbers other, boolean date, int bins) {
    var from = DoubleStream.concat(one.at(TAIL).stream(), other.at(TAIL).stream()).min();
    var to = DoubleStream.concat(one.at(1 - TAIL).stream(), other.at(1 - TAIL).stream()).max();
    if (from.isEmpty() || to.isEmpty()) {
      return new double[0];
    }
    return date
        ? dates(day(from.getAsDouble()), day(to.getAsDouble()), bins)
        : numbers(from.getAsDouble(), to.getAsDouble(), one.areWhole() && other.areWhole(), bins);
  }

  private static LocalDate day(double number) {
    return LocalDate.ofEpochDay((long) number);
  }

  private static double[] numbers(double from, double to, boolean whole, int bins) {
    double step = step(span(from, to) / bins, whole);
    long first = (long) Math.floor(from / step);
    long last = (long) Math.floor(to / step) + 1;
    return IntStream.rangeClosed(0, (int) (last - first))
        .mapToDouble(i -> (first + i) * step)
        .toArray();
  }

  /// Numbers that are all but the same get bins as wide as if they reached to zero.
  private static double span(double from, double to) {
    double size = Math.max(Math.abs(from), Math.abs(to));
    if (to - from > size * SAME) {
      return to - from;
    }
    return size == 0 ? 1 : size;
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
