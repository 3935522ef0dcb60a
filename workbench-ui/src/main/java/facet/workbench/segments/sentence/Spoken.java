package facet.workbench.segments.sentence;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import java.util.List;
import java.util.Optional;

/// Takes out of a tree what no sentence says, because it changes nothing: muted nodes, empty
/// groups, names and locks.
public final class Spoken {
  private static final Condition EVERYONE = new Condition.Group(Quantifier.ALL, List.of());

  private Spoken() {}

  public static Node of(Node root) {
    return part(root).orElseGet(() -> Node.of(EVERYONE));
  }

  private static Optional<Node> part(Node node) {
    return node.muted() ? Optional.empty() : part(node.condition()).map(Node::of);
  }

  private static Optional<Condition> part(Condition condition) {
    return switch (condition) {
      case Condition.Group(var quantifier, var of) -> {
        var parts = of.stream().flatMap(node -> part(node).stream()).toList();
        yield parts.isEmpty()
            ? Optional.empty()
            : Optional.of(new Condition.Group(quantifier, parts));
      }
      case Condition.Not(var of) -> part(of).map(Condition.Not::new);
      case Condition.Did(var event, var where, var measure, var test, var window) ->
          Optional.of(new Condition.Did(event, where.flatMap(Spoken::part), measure, test, window));
      case Condition.DidNot(var event, var where, var window) ->
          Optional.of(new Condition.DidNot(event, where.flatMap(Spoken::part), window));
      case Condition.Sequence(var steps, var window) ->
          Optional.of(new Condition.Sequence(steps.stream().map(Spoken::step).toList(), window));
      case Condition.Rank(var by, var top, var bottom, var within, var among) ->
          Optional.of(new Condition.Rank(by, top, bottom, within, among.flatMap(Spoken::part)));
      case Condition.OfFields _,
          Condition.Metric _,
          Condition.SegmentRef _,
          Condition.InClass _,
          Condition.Moved _,
          Condition.Score _,
          Condition.MemberList _,
          Condition.Sample _,
          Condition.Predicate _ ->
          Optional.of(condition);
    };
  }

  private static Condition.Step step(Condition.Step step) {
    return new Condition.Step(
        step.event(),
        step.where().flatMap(Spoken::part),
        step.within(),
        step.same(),
        step.absent());
  }
}
