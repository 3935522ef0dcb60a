package facet.query.logic;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The way from the root to a node: `/where/of/1/where`.
record NodePath(List<String> steps) {
  private static final String ROOT = "where";

  NodePath {
    steps = List.copyOf(steps);
  }

  static NodePath of(String path) {
    var steps = List.of(path.split("/"));
    if (steps.size() < 2 || !steps.get(1).equals(ROOT)) {
      throw new IllegalArgumentException("no path of a node: " + path);
    }
    return new NodePath(steps.subList(2, steps.size()));
  }

  Node replace(Node root, Node with) {
    return change(root, steps, _ -> with);
  }

  Node remove(Node root) {
    int index = Integer.parseInt(steps.getLast());
    return change(
        root,
        steps.subList(0, steps.size() - 2),
        parent -> {
          var group = (Condition.Group) parent.condition();
          var of = new ArrayList<>(group.of());
          of.remove(index);
          return new Node(new Condition.Group(group.quantifier(), of), parent.marks());
        });
  }

  private static Node change(Node node, List<String> steps, UnaryOperator<Node> change) {
    return steps.isEmpty()
        ? change.apply(node)
        : new Node(inside(node.condition(), steps, change), node.marks());
  }

  private static Condition inside(
      Condition condition, List<String> steps, UnaryOperator<Node> change) {
    return switch (condition) {
      case Condition.Group(var quantifier, var of) -> {
        var changed = new ArrayList<>(of);
        int index = Integer.parseInt(steps.get(1));
        changed.set(index, change(of.get(index), after(steps, 2), change));
        yield new Condition.Group(quantifier, changed);
      }
      case Condition.Not(var of) -> new Condition.Not(change(of, after(steps, 1), change));
      case Condition.Did(var event, var where, var measure, var test, var window) ->
          new Condition.Did(event, inside(where, steps, change), measure, test, window);
      case Condition.DidNot(var event, var where, var window) ->
          new Condition.DidNot(event, inside(where, steps, change), window);
      case Condition.Rank(var by, var top, boolean bottom, var within, var among) ->
          new Condition.Rank(by, top, bottom, within, inside(among, steps, change));
      case Condition.Sequence(var all, var window) -> {
        var changed = new ArrayList<>(all);
        int index = Integer.parseInt(steps.get(1));
        var step = all.get(index);
        changed.set(
            index,
            new Condition.Step(
                step.event(),
                inside(step.where(), after(steps, 2), change),
                step.within(),
                step.same(),
                step.absent()));
        yield new Condition.Sequence(changed, window);
      }
      case Condition.OfFields _,
          Condition.Metric _,
          Condition.SegmentRef _,
          Condition.InClass _,
          Condition.Moved _,
          Condition.Score _,
          Condition.MemberList _,
          Condition.Sample _,
          Condition.Predicate _ ->
          throw new IllegalArgumentException("nothing inside " + condition);
    };
  }

  private static Optional<Node> inside(
      Optional<Node> where, List<String> steps, UnaryOperator<Node> change) {
    return where.map(node -> change(node, after(steps, 1), change));
  }

  private static List<String> after(List<String> steps, int count) {
    return steps.subList(count, steps.size());
  }
}
