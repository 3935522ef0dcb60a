package facet.workbench.segments.sentence;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import java.util.List;

/// A tree as one sentence.
final class SegmentWords {
  private final Phrases phrases;
  private final ConditionSentence sentences;

  SegmentWords(Phrases phrases, ConditionSentence sentences) {
    this.phrases = phrases;
    this.sentences = sentences;
  }

  String of(Node root) {
    return phrases.sentence(text(root));
  }

  String text(Node root) {
    return root.condition() instanceof Condition.Group(var quantifier, var of)
            && quantifier == Quantifier.ALL
        ? all(of)
        : orEveryone(clause(root, false));
  }

  /// The root: what is asked first, then, after a full stop, what is left out.
  private String all(List<Node> of) {
    var asked = of.stream().filter(SegmentWords::counts).filter(node -> !leavesOut(node)).toList();
    var out = of.stream().filter(SegmentWords::counts).filter(SegmentWords::leavesOut).toList();
    var rest =
        phrases.join(asked.stream().map(node -> clause(node, asked.size() > 1)).toList(), true);
    if (out.isEmpty()) {
      return orEveryone(rest);
    }
    var clauses =
        out.stream()
            .flatMap(node -> ((Condition.Group) node.condition()).of().stream())
            .filter(SegmentWords::counts)
            .map(node -> clause(node, true))
            .toList();
    return phrases.leavesOut(orEveryone(rest), phrases.join(clauses, false));
  }

  private String orEveryone(String text) {
    return text.isEmpty() ? phrases.everyone() : text;
  }

  private String clause(Node node, boolean bracketed) {
    return switch (node.condition()) {
      case Condition.Group(var quantifier, var of) -> group(quantifier, of, bracketed);
      case Condition.Not(var of) -> phrases.negated(clause(of, false));
      case Condition condition -> sentences.clause(condition);
    };
  }

  private String group(Quantifier quantifier, List<Node> of, boolean bracketed) {
    var counted = of.stream().filter(SegmentWords::counts).toList();
    var clauses = counted.stream().map(node -> clause(node, counted.size() > 1)).toList();
    var joined = phrases.join(clauses, quantifier == Quantifier.ALL);
    if (quantifier == Quantifier.NONE) {
      return phrases.negated(joined);
    }
    return bracketed && clauses.size() > 1 ? phrases.bracket(joined) : joined;
  }

  private static boolean leavesOut(Node node) {
    return node.condition() instanceof Condition.Group(var quantifier, var _)
        && quantifier == Quantifier.NONE;
  }

  /// Whether a node says anything: not muted, and a group only with something in it.
  private static boolean counts(Node node) {
    if (node.muted()) {
      return false;
    }
    return switch (node.condition()) {
      case Condition.Group(var _, var of) -> of.stream().anyMatch(SegmentWords::counts);
      case Condition.Not(var of) -> counts(of);
      case Condition _ -> true;
    };
  }
}
