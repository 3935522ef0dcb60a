package facet.workbench.segments.insight;

import facet.datasets.condition.Node;
import facet.query.logic.Finding;
import facet.query.logic.Fix;
import facet.query.logic.LogicChecker;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.Incomplete;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Looks a draft's logic over.
public final class Checks {
  private Checks() {}

  /// What was found, what matters most first. Conditions that still wait for a value are left out
  /// of it, as they are of the counts.
  ///
  /// @param where the draft as it is counted
  public static List<Check> of(Workspace workspace, SegmentDraft draft, Node where) {
    return LogicChecker.of(workspace.audiences(), workspace.question(where)).stream()
        .map(finding -> check(draft, finding))
        .sorted(Comparator.comparing(Check::severity))
        .toList();
  }

  private static Check check(SegmentDraft draft, Finding finding) {
    return new Check(
        finding.code(),
        finding.nodes().stream()
            .map(path -> DraftPath.of(draft, path).node().id())
            .distinct()
            .toList(),
        finding.missing().map(values -> new Check.Missing(values.field().path(), values.members())),
        finding.fixes().stream()
            .filter(fix -> !waits(draft, fix))
            .map(fix -> oneClick(draft, fix))
            .toList());
  }

  /// A fix that would carry a condition without a value along, muted as it was asked.
  private static boolean waits(SegmentDraft draft, Fix fix) {
    return fix instanceof Fix.Replace
        && DraftPath.of(draft, fix.path())
            .node()
            .all()
            .anyMatch(
                node -> node instanceof DraftNode.Leaf leaf && Incomplete.is(leaf.condition()));
  }

  private static Check.OneClick oneClick(SegmentDraft draft, Fix fix) {
    var instead =
        fix instanceof Fix.Replace(var _, var with, boolean _)
            ? Optional.of(with)
            : Optional.<Node>empty();
    return new Check.OneClick(
        DraftPath.of(draft, fix.path()).node().id(),
        instead.isEmpty(),
        fix.keepsMembers(),
        instead,
        present -> present == draft ? DraftPath.fixed(present, fix) : present);
  }
}
