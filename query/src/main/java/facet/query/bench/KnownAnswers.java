package facet.query.bench;

import facet.datasets.condition.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/// Segments and edits of them, one after another, each with the members it has, worked out from SQL
/// for the leaves and plain algebra.
///
/// @param sessions a segment followed by its edits
record KnownAnswers(List<List<Known>> sessions) {
  private static final long SEED = 50;
  private static final int SESSIONS = 40;
  private static final int EDITS = 5;

  KnownAnswers {
    sessions = sessions.stream().map(List::copyOf).toList();
  }

  /// @param members never changed
  record Known(Node where, RoaringBitmap members) {}

  static KnownAnswers of(Asking asking, SegmentPool pool) {
    var random = new RandomTrees(SEED, pool.leaves().size());
    var everyone = asking.byHand(pool.everyone()).members();
    var leaves = pool.members(asking);
    var sessions = new ArrayList<List<Known>>();
    for (var tree : pool.trees().subList(0, SESSIONS)) {
      sessions.add(
          Stream.iterate(tree, random::edited)
              .limit(1L + EDITS)
              .map(one -> new Known(one.node(pool.leaves()), one.members(leaves, everyone)))
              .toList());
    }
    return new KnownAnswers(sessions);
  }
}
