package facet.query.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.roaringbitmap.RoaringBitmap;

/// What each member is worth, exact: whole units of 10^-scale by ordinal, 0 where missing.
record ValueColumn(long[] units, int scale) {
  BigDecimal sum(RoaringBitmap members) {
    var total = BigInteger.ZERO;
    long part = 0;
    for (var each = members.getIntIterator(); each.hasNext(); ) {
      long unit = units[each.next()];
      long next = part + unit;
      if (((part ^ next) & (unit ^ next)) < 0) {
        total = total.add(BigInteger.valueOf(part));
        next = unit;
      }
      part = next;
    }
    return new BigDecimal(total.add(BigInteger.valueOf(part)), scale);
  }
}
