package facet.query.audience;

import java.util.List;
import java.util.function.LongSupplier;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// Sets as bitmaps of ordinals. They are shared: none is ever changed.
///
/// @param everyone the base within the asker's scope
record Bitmaps(RoaringBitmap everyone) implements SetAlgebra<RoaringBitmap> {
  @Override
  public RoaringBitmap none() {
    return new RoaringBitmap();
  }

  @Override
  public RoaringBitmap and(RoaringBitmap left, RoaringBitmap right) {
    return RoaringBitmap.and(left, right);
  }

  @Override
  public RoaringBitmap or(RoaringBitmap left, RoaringBitmap right) {
    return RoaringBitmap.or(left, right);
  }

  @Override
  public RoaringBitmap minus(RoaringBitmap left, RoaringBitmap right) {
    return RoaringBitmap.andNot(left, right);
  }

  @Override
  public RoaringBitmap any(List<RoaringBitmap> of) {
    return FastAggregation.or(of.iterator());
  }

  @Override
  public LongSupplier size(RoaringBitmap set) {
    long size = set.getLongCardinality();
    return () -> size;
  }
}
