package facet.query.columns;

import java.util.Arrays;

/// Numbers by ordinal, exactly as doubles have them: in whole steps from the least where that gives
/// every one of them back, which takes an eighth to half of the memory, else as they are.
public sealed interface NumberColumn extends Column {
  /// NaN when missing.
  double at(int ordinal);

  /// Writes the numbers of some neighbours.
  ///
  /// @param into as many as fit, or until the last
  /// @return how many there were
  int copy(int from, double[] into);

  /// @param values by ordinal, NaN where missing
  static NumberColumn of(double[] values) {
    for (var perUnit : new double[] {1, 100, 10_000}) {
      if (Arrays.stream(values).allMatch(value -> Stepped.tells(value, perUnit))) {
        var present =
            Arrays.stream(values).filter(value -> !Double.isNaN(value)).summaryStatistics();
        long least = (long) Math.rint(present.getMin() * perUnit);
        long steps = (long) Math.rint(present.getMax() * perUnit) - least;
        if (present.getCount() == 0 || steps < Integer.MAX_VALUE - 1) {
          return Stepped.of(values, present.getCount() == 0 ? 0 : least, perUnit);
        }
      }
    }
    return new Plain(values.clone());
  }

  /// @param codes 0 where missing, else one more than steps above the least
  record Stepped(Codes codes, long least, double perUnit) implements NumberColumn {
    private static final double MOST = 1L << 52;

    private static boolean tells(double value, double perUnit) {
      double steps = Math.rint(value * perUnit);
      return Double.isNaN(value) || Math.abs(steps) < MOST && steps / perUnit == value;
    }

    private static Stepped of(double[] values, long least, double perUnit) {
      var codes = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        codes[i] =
            Double.isNaN(values[i]) ? 0 : (int) ((long) Math.rint(values[i] * perUnit) - least + 1);
      }
      return new Stepped(Codes.of(codes), least, perUnit);
    }

    @Override
    public double at(int ordinal) {
      return value(codes.at(ordinal));
    }

    @Override
    public int copy(int from, double[] into) {
      var block = new int[into.length];
      int count = codes.copy(from, block);
      for (int i = 0; i < count; i++) {
        into[i] = value(block[i]);
      }
      return count;
    }

    private double value(int code) {
      return code == 0 ? Double.NaN : (least + code - 1) / perUnit;
    }

    @Override
    public long bytes() {
      return codes.bytes();
    }
  }

  record Plain(double[] values) implements NumberColumn {
    @Override
    public double at(int ordinal) {
      return values[ordinal];
    }

    @Override
    public int copy(int from, double[] into) {
      int count = Math.min(into.length, values.length - from);
      System.arraycopy(values, from, into, 0, count);
      return count;
    }

    @Override
    public long bytes() {
      return (long) values.length * Double.BYTES;
    }
  }
}
