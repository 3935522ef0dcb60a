package facet.query.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.roaringbitmap.RoaringBitmap;

/// Numbers gathered one by one, to see how they spread.
final class GatheredNumbers {
  private double[] values = new double[1024];
  private int present;
  private long missing;
  private boolean sorted = true;

  /// What members have, by ordinal.
  static GatheredNumbers of(RoaringBitmap members, IntToDoubleFunction value) {
    var numbers = new GatheredNumbers();
    members.forEach((int member) -> numbers.add(value.applyAsDouble(member)));
    return numbers;
  }

  void add(double value) {
    if (Double.isNaN(value)) {
      missing++;
      return;
    }
    if (present == values.length) {
      values = Arrays.copyOf(values, present * 2);
    }
    values[present++] = value;
    sorted = false;
  }

  private double[] sorted() {
    if (!sorted) {
      Arrays.sort(values, 0, present);
      sorted = true;
    }
    return values;
  }

  long present() {
    return present;
  }

  long missing() {
    return missing;
  }

  boolean areWhole() {
    return Arrays.stream(values, 0, present).allMatch(value -> value == Math.rint(value));
  }

  /// The value at a share of the way from least to greatest; empty of none.
  OptionalDouble at(double share) {
    return present == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted()[(int) Math.round(share * (present - 1))]);
  }

  OptionalDouble least() {
    return at(0);
  }

  OptionalDouble greatest() {
    return at(1);
  }

  OptionalDouble median() {
    return present == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((sorted()[(present - 1) / 2] + sorted()[present / 2]) / 2);
  }

  /// How many are below a value.
  int below(double value) {
    int low = 0;
    int high = present;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted()[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Distribution distribution(int bins) {
    return new Distribution(
        present, missing, least(), median(), greatest(), present == 0 ? List.of() : bins(bins));
  }

  private List<Distribution.Bin> bins(int wanted) {
    double least = sorted()[0];
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
