package facet.query.logic;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import java.util.ArrayList;
import java.util.List;

/// Groups that could go without changing anything.
final class ShapeChecks {
  private ShapeChecks() {}

  /// @param root a root is usually a group, also of one condition
  static List<Finding> of(Spot spot, boolean root) {
    var findings = new ArrayList<Finding>();
    if (!(spot.node().condition() instanceof Condition.Group group)) {
      return findings;
    }
    if (ofOne(spot) && !root && group.quantifier() != Quantifier.NONE) {
      findings.add(
          Finding.of(Finding.Code.GROUP_OF_ONE, List.of(spot.path()), unwrapped(spot, group)));
    }
    for (var child : spot.children()) {
      if (child.node().condition() instanceof Condition.Group(var inner, var of)
          && of.size() > 1
          && inner == (group.quantifier() == Quantifier.ALL ? Quantifier.ALL : Quantifier.ANY)
          && child.node().marks().label().isEmpty()) {
        findings.add(
            Finding.of(
                Finding.Code.NESTED_GROUP,
                List.of(child.path(), spot.path()),
                child.locked() || spot.locked() ? List.of() : List.of(spliced(spot, child))));
      }
    }
    return findings;
  }

  private static boolean ofOne(Spot spot) {
    return spot.node().condition() instanceof Condition.Group(var _, var of)
        && of.size() == 1
        && spot.node().marks().label().isEmpty();
  }

  private static List<Fix> unwrapped(Spot spot, Condition.Group group) {
    return spot.locked()
        ? List.of()
        : List.of(new Fix.Replace(spot.path(), group.of().getFirst(), true));
  }

  private static Fix spliced(Spot parent, Spot child) {
    var group = (Condition.Group) parent.node().condition();
    var of = new ArrayList<Node>();
    for (var node : group.of()) {
      if (node == child.node()) {
        of.addAll(((Condition.Group) node.condition()).of());
      } else {
        of.add(node);
      }
    }
    return new Fix.Replace(
        parent.path(),
        new Node(new Condition.Group(group.quantifier(), of), parent.node().marks()),
        true);
  }
}
