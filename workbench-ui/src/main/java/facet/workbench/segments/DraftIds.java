package facet.workbench.segments;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import java.util.List;

/// Hands out ids that this draft's history has never used.
final class DraftIds {
  private int used;

  DraftIds(int used) {
    this.used = used;
  }

  /// How many have been handed out.
  int used() {
    return used;
  }

  String next() {
    return "n" + used++;
  }

  /// A condition tree with new ids; `not` becomes the group `none` of one, which means the same.
  DraftNode tree(Node node) {
    return switch (node.condition()) {
      case Condition.Group(var quantifier, var of) ->
          new DraftNode.Branch(
              next(), node.marks(), quantifier, of.stream().map(this::tree).toList());
      case Condition.Not(var of) ->
          new DraftNode.Branch(next(), node.marks(), Quantifier.NONE, List.of(tree(of)));
      case Condition condition -> new DraftNode.Leaf(next(), node.marks(), condition);
    };
  }
}
