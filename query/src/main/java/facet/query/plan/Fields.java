package facet.query.plan;

import facet.datasets.model.FieldRef;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Finds the fields that a condition tests directly, so that their dimensions can be joined.
public final class Fields {
  private Fields() {}

  public static List<FieldRef> of(Collection<BoundNode> nodes) {
    var found = new ArrayList<FieldRef>();
    nodes.forEach(node -> of(node, found));
    return found;
  }

  static void of(BoundNode node, List<FieldRef> found) {
    if (!node.speaks()) {
      return;
    }
    switch (node.condition().orElseThrow()) {
      case BoundCondition.Group group -> group.of().forEach(child -> of(child, found));
      case BoundCondition.Not(var child) -> of(child, found);
      case BoundCondition.Base(var joined, var _) -> joined.ifPresent(found::add);
      case BoundCondition.Attribute(var field, var _) -> found.add(field);
      case BoundCondition.Compare(var left, var _, var right, var _) -> {
        found.add(left);
        found.add(right);
      }
      case BoundCondition.Shorthand other -> of(other.where(), found);
      case BoundCondition.OnLadder(var _, var ladder, var _) ->
          ladder.forEach(rung -> of(rung, found));
      case BoundCondition.DidNot _,
          BoundCondition.Did _,
          BoundCondition.Sequence _,
          BoundCondition.Metric _,
          BoundCondition.Rank _,
          BoundCondition.Score _,
          BoundCondition.InClass _,
          BoundCondition.InList _,
          BoundCondition.Sample _ -> {}
    }
  }
}
