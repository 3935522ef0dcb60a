package facet.workbench.segments.overview;

import facet.datasets.Checked;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.workbench.segments.Workspace;
import java.util.List;
import java.util.OptionalInt;

/// Who stayed, joined and left from one version of a segment to another, asked of the same data as
/// of the same date: it is the rules that moved them.
public record MemberDiff(long stayed, long joined, long left) {

  /// Which of them.
  public enum Part {
    STAYED,
    JOINED,
    LEFT
  }

  public long before() {
    return stayed + left;
  }

  public long after() {
    return stayed + joined;
  }

  public long of(Part part) {
    return switch (part) {
      case STAYED -> stayed;
      case JOINED -> joined;
      case LEFT -> left;
    };
  }

  /// Asks both, or tells what stands in the way.
  public static Checked<MemberDiff> between(Workspace workspace, Node before, Node after) {
    var asked = List.of(workspace.question(before), workspace.question(after));
    var answers = workspace.audiences().audiences(asked);
    if (answers.getFirst() instanceof Checked.Invalid(var problems)) {
      return new Checked.Invalid<>(problems);
    }
    var old = answers.getFirst().found().orElseThrow();
    return answers
        .getLast()
        .map(now ->
            new MemberDiff(now.and(old).size(), now.minus(old).size(), old.minus(now).size()));
  }

  /// The condition that holds exactly these members, now and later.
  public static Node where(String segment, int before, int after, Part part) {
    var old = Node.of(new Condition.SegmentRef(segment, OptionalInt.of(before)));
    var now = Node.of(new Condition.SegmentRef(segment, OptionalInt.of(after)));
    return switch (part) {
      case STAYED -> group(Quantifier.ALL, List.of(old, now));
      case JOINED -> group(Quantifier.ALL, List.of(now, group(Quantifier.NONE, List.of(old))));
      case LEFT -> group(Quantifier.ALL, List.of(old, group(Quantifier.NONE, List.of(now))));
    };
  }

  private static Node group(Quantifier quantifier, List<Node> of) {
    return Node.of(new Condition.Group(quantifier, of));
  }
}
