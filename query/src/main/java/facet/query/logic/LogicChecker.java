package facet.query.logic;

import facet.datasets.condition.Node;
import facet.query.audience.Audiences;
import facet.query.audience.Question;
import facet.query.binding.BoundNode;
import java.util.ArrayList;
import java.util.List;

/// Looks a condition over: contradictions, what is always true or redundant, negations that could
/// be plainer, and where missing values slip in. Each finding is proven; what can't be decided is
/// not reported. Muted nodes are left alone, and no fix touches a locked one.
public final class LogicChecker {
  private final MissingCounts missing;

  public LogicChecker(MissingCounts missing) {
    this.missing = missing;
  }

  /// Looks the condition of a question over, with the missing values within its scope. One that
  /// can't be bound is the binder's to speak of: nothing is found in it.
  public static List<Finding> of(Audiences audiences, Question question) {
    var checker = new LogicChecker(MissingCounts.in(audiences, question.asOf(), question.scope()));
    return audiences
        .data()
        .binder(question.asOf())
        .bind(question.where())
        .found()
        .map(bound -> checker.check(question.where(), bound))
        .orElse(List.of());
  }

  /// @param bound the condition bound, of the same shape
  public List<Finding> check(Node where, BoundNode bound) {
    var findings = new ArrayList<Finding>();
    Spot.of("/where", where, bound)
        .ifPresent(root -> {
          if (!whole(root, findings) && root.meaning().isConstant()) {
            findings.add(GroupChecks.constant(root, List.of()));
          }
        });
    return List.copyOf(findings);
  }

  /// A condition with nothing around it.
  ///
  /// @return whether why it is constant was told
  private boolean whole(Spot root, List<Finding> findings) {
    boolean told = visit(root, true, List.of(), findings);
    if (!root.meaning().isConstant()) {
      findings.addAll(new MissingTraps(missing, root).find());
    }
    return told;
  }

  /// @param dropping how the node can go, should it turn out to say nothing
  /// @return whether something within was found to be constant, or the group's parts together
  private boolean visit(Spot spot, boolean root, List<Fix> dropping, List<Finding> findings) {
    boolean told = false;
    for (var inner : spot.inner()) {
      boolean explained = whole(inner, findings);
      if (!explained && inner.meaning().isConstant()) {
        findings.add(GroupChecks.constant(inner, List.of()));
        explained = true;
      }
      told |= explained;
    }
    var group = GroupChecks.of(spot);
    for (var child : spot.children()) {
      var drop = group.map(checks -> checks.dropping(child)).orElse(List.of());
      boolean explained = visit(child, false, drop, findings);
      if (!explained && child.meaning().isConstant()) {
        findings.add(GroupChecks.constant(child, drop));
        explained = true;
      }
      told |= explained;
    }
    if (group.isPresent()) {
      var together = group.get().together(dropping);
      told |= together.isPresent();
      together.ifPresent(findings::add);
      findings.addAll(group.get().redundant());
    }
    NegationChecks.plainer(spot).ifPresent(findings::add);
    findings.addAll(ShapeChecks.of(spot, root));
    return told;
  }
}
