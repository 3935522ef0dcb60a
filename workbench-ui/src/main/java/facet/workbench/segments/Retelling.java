package facet.workbench.segments;

import facet.datasets.condition.Node;
import facet.workbench.segments.sentence.Spoken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Lays conditions that a sentence told over a draft: what they have in common stays as it is, with
/// its name, its lock and its place among what no sentence tells, such as muted conditions.
final class Retelling {
  private Retelling() {}

  /// The group with the told conditions in it.
  static DraftNode.Branch of(DraftNode.Branch old, DraftNode.Branch told) {
    Set<DraftNode> left = new LinkedHashSet<>(old.children());
    var kept = new ArrayList<Optional<DraftNode>>();
    for (var child : told.children()) {
      kept.add(take(left, one -> says(one).equals(says(child))));
    }
    var children = new ArrayList<DraftNode>();
    for (int i = 0; i < kept.size(); i++) {
      var child = told.children().get(i);
      children.add(kept.get(i).orElseGet(() -> near(child, left)));
    }
    old.children().stream()
        .filter(Retelling::silent)
        .sorted(Comparator.comparingInt(old.children()::indexOf))
        .forEach(one -> children.add(Math.min(old.children().indexOf(one), children.size()), one));
    return old.withQuantifier(told.quantifier()).withChildren(children);
  }

  /// A group of the same kind that was changed within, or the told node as it is.
  private static DraftNode near(DraftNode told, Set<DraftNode> left) {
    if (!(told instanceof DraftNode.Branch group)) {
      return told;
    }
    return take(
            left,
            one ->
                one instanceof DraftNode.Branch branch && branch.quantifier() == group.quantifier())
        .<DraftNode>map(one -> of((DraftNode.Branch) one, group))
        .orElse(told);
  }

  private static Optional<DraftNode> take(Set<DraftNode> from, Predicate<DraftNode> which) {
    var found = from.stream().filter(one -> !silent(one)).filter(which).findFirst();
    found.ifPresent(from::remove);
    return found;
  }

  private static Node says(DraftNode node) {
    return Spoken.of(node.toNode());
  }

  /// Whether no sentence tells the node: it is muted, or an empty group.
  private static boolean silent(DraftNode node) {
    return node.marks().muted()
        || node instanceof DraftNode.Branch(var _, var _, var _, List<DraftNode> children)
            && children.stream().allMatch(Retelling::silent);
  }
}
