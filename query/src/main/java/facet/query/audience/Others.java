package facet.query.audience;

import facet.datasets.condition.Quantifier;
import java.util.ArrayList;
import java.util.List;

/// What the other children of a group say together, for each child: the intersection in `all`, the
/// union in `any` and `none`. Running results from both ends make it linear.
final class Others<S> {
  private final SetAlgebra<S> sets;
  private final boolean intersection;
  private final List<S> before;
  private final List<S> after;
  private final boolean alone;

  Others(Quantifier quantifier, Valued<S> group, SetAlgebra<S> sets) {
    this.sets = sets;
    intersection = quantifier == Quantifier.ALL;
    before = running(group.of());
    after = running(group.of().reversed()).reversed();
    alone = group.counting().size() == 1;
  }

  /// What the first none, one, two … children say together.
  private List<S> running(List<Valued<S>> children) {
    var results = new ArrayList<S>();
    results.add(intersection ? sets.everyone() : sets.none());
    for (var child : children) {
      var soFar = results.getLast();
      results.add(child.counts() ? join(soFar, child.require()) : soFar);
    }
    return results;
  }

  private S join(S left, S right) {
    return intersection ? sets.and(left, right) : sets.or(left, right);
  }

  /// Whether a single child speaks: without it the group says nothing.
  boolean alone() {
    return alone;
  }

  S without(int child) {
    return join(before.get(child), after.get(child + 1));
  }
}
