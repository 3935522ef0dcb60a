package facet.query.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Adds up whole units of 10^-scale without ever overflowing.
final class ExactSum {
  /// Units up to this are told apart by the double that stands for them.
  private static final long CERTAIN = 1L << 49;

  private BigInteger total = BigInteger.ZERO;
  private long part;

  /// The sum of decimals by the doubles that stand for them, NaN for none; empty when one is too
  /// great for a double to tell it exactly.
  static Optional<BigDecimal> of(DoubleStream values, int scale) {
    double unit = Math.pow(10, scale);
    var sum = new ExactSum();
    for (var each = values.iterator(); each.hasNext(); ) {
      double units = each.nextDouble() * unit;
      if (Math.abs(units) > CERTAIN) {
        return Optional.empty();
      }
      sum.add(Math.round(units));
    }
    return Optional.of(sum.at(scale));
  }

  void add(long units) {
    long next = part + units;
    if (((part ^ next) & (units ^ next)) < 0) {
      total = total.add(BigInteger.valueOf(part));
      next = units;
    }
    part = next;
  }

  BigDecimal at(int scale) {
    return new BigDecimal(total.add(BigInteger.valueOf(part)), scale);
  }
}
