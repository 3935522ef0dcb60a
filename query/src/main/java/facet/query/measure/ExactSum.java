package facet.query.measure;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Adds up whole units of 10^-scale without ever overflowing.
final class ExactSum {
  private BigInteger total = BigInteger.ZERO;
  private long part;

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
