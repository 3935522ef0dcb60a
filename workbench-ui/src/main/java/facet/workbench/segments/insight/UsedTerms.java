package facet.workbench.segments.insight;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The member's fields and the metrics that a condition asks about, so that nobody is told as a
/// finding what was asked for.
final class UsedTerms {
  private final Set<String> terms = new HashSet<>();

  private UsedTerms() {}

  static Set<String> of(Node where) {
    var used = new UsedTerms();
    used.in(where);
    return Set.copyOf(used.terms);
  }

  private void in(Optional<Node> node) {
    node.ifPresent(this::in);
  }

  private void in(Node node) {
    if (node.muted()) {
      return;
    }
    switch (node.condition()) {
      case Condition.Group(var _, var of) -> of.forEach(this::in);
      case Condition.Not(var of) -> in(of);
      case Condition.Attribute(var field, var _) -> terms.add(field);
      case Condition.Compare(var left, var _, var right) -> {
        terms.add(left);
        terms.add(right);
      }
      case Condition.Anniversary(var field, var _, var _) -> terms.add(field);
      case Condition.Metric(var metric, var _) -> terms.add(metric);
      case Condition.Rank rank -> {
        terms.add(rank.by());
        in(rank.among());
      }
      case Condition.Did _,
          Condition.DidNot _,
          Condition.Sequence _,
          Condition.SegmentRef _,
          Condition.InClass _,
          Condition.Moved _,
          Condition.Score _,
          Condition.MemberList _,
          Condition.Sample _,
          Condition.Predicate _ -> {}
    }
  }
}
