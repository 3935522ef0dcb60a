package facet.query.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Numbers gathered one by one, to see how they spread.
final class GatheredNumbers {
  private double[] values = new double[1024];
  private int present;
  private long missing;

  void add(double value) {
    if (Double.isNaN(value)) {
      missing++;
      return;
    }
    if (present == values.length) {
      values = Arrays.copyOf(values, present * 2);
    }
    values[present++] = value;
  }

  Distribution distribution(int bins) {
    if (present == 0) {
      return new Distribution(
          0,
          missing,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          List.of());
    }
    Arrays.sort(values, 0, present);
    double median = (values[(present - 1) / 2] + values[present / 2]) / 2;
    return new Distribution(
        present,
        missing,
        OptionalDouble.of(values[0]),
        OptionalDouble.of(median),
        OptionalDouble.of(values[present - 1]),
        bins(bins));
  }

  private List<Distribution.Bin> bins(int wanted) {
    double least = values[0];
    double width = values[present - 1] - least;
    int count = width == 0 ? 1 : wanted;
    var sizes = new long[count];
    for (int i = 0; i < present; i++) {
      int bin = width == 0 ? 0 : (int) ((values[i] - least) / width * count);
      sizes[Math.min(bin, count - 1)]++;
    }
    var bins = new ArrayList<Distribution.Bin>();
    for (int i = 0; i < count; i++) {
      bins.add(
          new Distribution.Bin(
              least + width * i / count, least + width * (i + 1) / count, sizes[i]));
    }
    return bins;
  }
}
