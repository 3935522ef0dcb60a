package facet.query.bench;

import facet.datasets.condition.Node;
import facet.query.bench.BenchQuestions.Asked;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// Five hundred segments over some leaves, the same ones in every run.
///
/// @param everyone SQL for the ordinals of all members `m`, that ends in a predicate
/// @param leaves the segments' conditions
/// @param trees the segments
record SegmentPool(String everyone, List<Asked> leaves, List<LeafTree> trees) {
  private static final long SEED = 500;
  private static final int SEGMENTS = 500;

  SegmentPool {
    leaves = List.copyOf(leaves);
    trees = List.copyOf(trees);
  }

  /// All members of the jewellery club had joined.
  static SegmentPool jewellery() {
    return of("SELECT m.ordinal FROM member m WHERE true", BenchLeaves.jewellery());
  }

  static SegmentPool of(String everyone, List<Asked> leaves) {
    var trees = new RandomTrees(SEED, leaves.size()).trees(SEGMENTS);
    return new SegmentPool(everyone, leaves, trees);
  }

  List<Node> nodes() {
    return trees.stream().map(tree -> tree.node(leaves)).toList();
  }

  String sql(LeafTree tree) {
    return everyone + " AND " + tree.sql(leaves);
  }

  /// The members of each leaf, by its SQL.
  List<RoaringBitmap> members(Asking asking) {
    return leaves.stream()
        .map(leaf -> asking.byHand(everyone + " AND " + leaf.sql()).members())
        .toList();
  }
}
