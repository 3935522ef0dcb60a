package facet.query.audience;

import facet.datasets.condition.Node;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/// A way to answer a condition; every way gives the same answer.
interface Evaluator {
  /// Who is asked about: the base, and whom the asker may see of it.
  record Within(BoundCondition.Base base, Optional<BoundNode> scope) {
    List<BoundNode> conditions() {
      return scope
          .map(node -> List.of(BoundNode.of(base), node))
          .orElse(List.of(BoundNode.of(base)));
    }
  }

  /// @param base how many there are to choose from
  record Counts(NodeCount where, long base) {}

  /// A condition, and who is asked about.
  record Asked(BoundNode where, Within within) {}

  /// Who meets each of some conditions, in order; one that says nothing is met by all.
  List<RoaringBitmap> members(List<Asked> all);

  /// Who meets a condition.
  default RoaringBitmap members(BoundNode where, Within within) {
    return members(List.of(new Asked(where, within))).getFirst();
  }

  /// The counts at every node.
  ///
  /// @param asked the condition as it was asked, of the same shape
  Counts counts(Node asked, BoundNode where, Within within);
}
