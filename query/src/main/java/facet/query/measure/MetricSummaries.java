package facet.query.measure;

import facet.query.audience.Audience;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.roaringbitmap.RoaringBitmap;

/// Metrics of an audience, read once, to be summed up over any parts of it.
public final class MetricSummaries {
  private final MetricTable table;
  private final List<OptionalInt> scales;
  private final BiFunction<Integer, RoaringBitmap, BigDecimal> exactly;
  private final int[] rows;

  /// @param scales of each metric that is an exact number
  /// @param exactly reads the metric at a place again and adds it up over members, for numbers
  ///   greater than a double tells exactly
  MetricSummaries(
      MetricTable table,
      List<OptionalInt> scales,
      BiFunction<Integer, RoaringBitmap, BigDecimal> exactly) {
    this.table = table;
    this.scales = List.copyOf(scales);
    this.exactly = exactly;
    var ordinals = table.ordinals();
    this.rows = new int[ordinals.length == 0 ? 0 : ordinals[ordinals.length - 1] + 1];
    Arrays.fill(rows, -1);
    for (int row = 0; row < ordinals.length; row++) {
      rows[ordinals[row]] = row;
    }
  }

  public MetricTable table() {
    return table;
  }

  /// One summary for each metric, in their order.
  ///
  /// @param part members among those whose metrics were read, on whatever date
  /// @throws IllegalArgumentException when there are others
  public List<MetricSummary> of(Audience part) {
    var found = new ArrayList<MetricSummary>();
    for (int metric = 0; metric < table.metrics().size(); metric++) {
      found.add(of(metric, part));
    }
    return found;
  }

  /// The sum of one metric, as {@link MetricSummary#sum} tells it.
  ///
  /// @throws IllegalArgumentException when the metric or one of the members was not read
  public BigDecimal sum(String metric, Audience part) {
    int at = table.metrics().indexOf(metric);
    if (at < 0) {
      throw new IllegalArgumentException("not read: metric " + metric);
    }
    return sum(at, part, present(table.columns()[at], part));
  }

  private MetricSummary of(int metric, Audience part) {
    var values = present(table.columns()[metric], part);
    var id = table.metrics().get(metric);
    long missing = part.size() - values.length;
    var sum = sum(metric, part, values);
    if (values.length == 0) {
      var none = OptionalDouble.empty();
      return new MetricSummary(id, 0, missing, sum, none, none, none, none);
    }
    Arrays.sort(values);
    int last = values.length - 1;
    return new MetricSummary(
        id,
        values.length,
        missing,
        sum,
        OptionalDouble.of(sum.doubleValue() / values.length),
        OptionalDouble.of((values[last / 2] + values[values.length / 2]) / 2),
        OptionalDouble.of(values[0]),
        OptionalDouble.of(values[last]));
  }

  private double[] present(double[] column, Audience part) {
    var values = new double[Math.toIntExact(part.size())];
    int filled = 0;
    for (var each = part.ordinals(); each.hasNext(); ) {
      int ordinal = each.next();
      int row = ordinal < rows.length ? rows[ordinal] : -1;
      if (row < 0) {
        throw new IllegalArgumentException("not read: member " + ordinal);
      }
      if (!Double.isNaN(column[row])) {
        values[filled++] = column[row];
      }
    }
    return Arrays.copyOf(values, filled);
  }

  private BigDecimal sum(int metric, Audience part, double[] values) {
    if (scales.get(metric).isEmpty()) {
      return BigDecimal.valueOf(Arrays.stream(values).sum());
    }
    return ExactSum.of(Arrays.stream(values), scales.get(metric).getAsInt())
        .orElseGet(() -> exactly.apply(metric, part.members()));
  }
}
