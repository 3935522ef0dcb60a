package facet.query.measure;

import java.math.BigDecimal;
import org.roaringbitmap.RoaringBitmap;

/// What each member is worth, exact: whole units of 10^-scale by ordinal, 0 where missing.
record ValueColumn(long[] units, int scale) {
  BigDecimal sum(RoaringBitmap members) {
    var sum = new ExactSum();
    for (var each = members.getIntIterator(); each.hasNext(); ) {
      sum.add(units[each.next()]);
    }
    return sum.at(scale);
  }
}
