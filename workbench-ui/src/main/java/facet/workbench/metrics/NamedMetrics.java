package facet.workbench.metrics;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.model.MemberModel;
import facet.query.binding.predicate.PredicateReader;
import facet.query.binding.predicate.Terms;
import java.util.Set;
import java.util.TreeSet;

/// The metrics that a condition names, muted or not, by their ids; of a typed condition those that
/// it means.
public final class NamedMetrics {
  private final Set<String> found = new TreeSet<>();
  private final MemberModel model;
  private boolean further;

  private NamedMetrics(MemberModel model) {
    this.model = model;
  }

  public static Set<String> in(Node where, MemberModel model) {
    var named = new NamedMetrics(model);
    named.look(where);
    return named.found;
  }

  /// Whether a condition can name no metric but those of a model: by no typed condition, and by no
  /// saved segment either.
  public static boolean areOf(MemberModel model, Node where) {
    var named = new NamedMetrics(model);
    named.look(where);
    return !named.further && model.metrics().keySet().containsAll(named.found);
  }

  private void look(Node node) {
    switch (node.condition()) {
      case Condition.Metric(var metric, var _) -> found.add(metric);
      case Condition.Rank rank -> {
        found.add(rank.by());
        rank.among().ifPresent(this::look);
      }
      case Condition.Group group -> group.of().forEach(this::look);
      case Condition.Not not -> look(not.of());
      case Condition.Predicate(var text) -> {
        further = true;
        new PredicateReader(Terms.ofMember(model)).read(text).found().ifPresent(this::look);
      }
      case Condition.SegmentRef _ -> further = true;
      case Condition.Attribute _,
          Condition.Compare _,
          Condition.Anniversary _,
          Condition.Did _,
          Condition.DidNot _,
          Condition.Sequence _,
          Condition.InClass _,
          Condition.Moved _,
          Condition.Score _,
          Condition.MemberList _,
          Condition.Sample _ -> {}
    }
  }
}
