package facet.query.logic;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.query.naive.NaiveEvaluator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who meets a condition by the naive evaluator, which is asked once for each leaf.
final class Members {
  private final NaiveEvaluator naive;
  private final Map<Condition, Set<Integer>> leaves = new HashMap<>();

  Members(NaiveEvaluator naive) {
    this.naive = naive;
  }

  Set<Integer> of(Node root) {
    return evaluate(root).orElse(naive.base());
  }

  private Optional<Set<Integer>> evaluate(Node node) {
    if (node.muted()) {
      return Optional.empty();
    }
    return switch (node.condition()) {
      case Condition.Group(var quantifier, var of) -> {
        var said = of.stream().map(this::evaluate).flatMap(Optional::stream).toList();
        var found = new TreeSet<>(naive.base());
        found.removeIf(member ->
            !switch (quantifier) {
              case ALL -> said.stream().allMatch(one -> one.contains(member));
              case ANY -> said.stream().anyMatch(one -> one.contains(member));
              case NONE -> said.stream().noneMatch(one -> one.contains(member));
            });
        yield said.isEmpty() ? Optional.empty() : Optional.of(found);
      }
      case Condition.Not(var of) ->
          evaluate(of)
              .map(some -> {
                var others = new TreeSet<>(naive.base());
                others.removeAll(some);
                return others;
              });
      case Condition leaf ->
          Optional.of(
              leaves.computeIfAbsent(leaf, _ -> naive.evaluate(Node.of(leaf)).orElseThrow()));
    };
  }
}
