package facet.query.audience;

import facet.datasets.condition.Quantifier;
import org.roaringbitmap.RoaringBitmap;

/// What the other children of a group say together, for each child: the intersection in `all`, the
/// union in `any` and `none`. Running results from both ends make it linear.
final class Others {
  private final boolean intersection;
  private final RoaringBitmap[] before;
  private final RoaringBitmap[] after;
  private final boolean alone;

  Others(Quantifier quantifier, Valued group, RoaringBitmap base) {
    intersection = quantifier == Quantifier.ALL;
    var of = group.of();
    var nothing = intersection ? base : new RoaringBitmap();
    before = new RoaringBitmap[of.size() + 1];
    after = new RoaringBitmap[of.size() + 1];
    before[0] = nothing;
    after[of.size()] = nothing;
    for (int i = 0; i < of.size(); i++) {
      before[i + 1] = join(before[i], of.get(i));
    }
    for (int i = of.size() - 1; i >= 0; i--) {
      after[i] = join(after[i + 1], of.get(i));
    }
    alone = group.counting().size() == 1;
  }

  private RoaringBitmap join(RoaringBitmap soFar, Valued child) {
    return child.counts() ? join(soFar, child.require()) : soFar;
  }

  private RoaringBitmap join(RoaringBitmap left, RoaringBitmap right) {
    return intersection ? RoaringBitmap.and(left, right) : RoaringBitmap.or(left, right);
  }

  /// Whether a single child speaks: without it the group says nothing.
  boolean alone() {
    return alone;
  }

  RoaringBitmap without(int child) {
    return join(before[child], after[child + 1]);
  }
}
