package facet.query.audience;

import facet.datasets.condition.Quantifier;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Evaluates conditions by set algebra over the members of their leaves.
final class TreeEvaluator<S> {
  private final SetAlgebra<S> sets;
  private final Function<BoundCondition.Leaf, S> leaves;

  /// @param sets of the base within the asker's scope: complements are taken in it
  /// @param leaves members of a leaf, perhaps beyond the base
  TreeEvaluator(SetAlgebra<S> sets, Function<BoundCondition.Leaf, S> leaves) {
    this.sets = sets;
    this.leaves = leaves;
  }

  /// Every leaf that evaluating the node will ask for, muted ones too.
  static void leavesOf(BoundNode node, Consumer<BoundCondition.Leaf> found) {
    node.condition()
        .ifPresent(condition -> {
          switch (condition) {
            case BoundCondition.Group(var _, var of) -> of.forEach(child -> leavesOf(child, found));
            case BoundCondition.Not(var child) -> leavesOf(child, found);
            case BoundCondition.DidNot(var did) -> found.accept(did);
            case BoundCondition.Shorthand other -> leavesOf(other.where(), found);
            case BoundCondition.OnLadder ladder ->
                ladder.ladder().forEach(rung -> leavesOf(rung, found));
            case BoundCondition.Leaf leaf -> found.accept(leaf);
          }
        });
  }

  /// Who meets the root of a condition; one that says nothing is met by all.
  S root(BoundNode node) {
    var valued = value(node);
    return valued.counts() ? valued.require() : sets.everyone();
  }

  Valued<S> value(BoundNode node) {
    if (node.condition().isEmpty()) {
      return new Valued<>(node, Optional.empty(), List.of());
    }
    return switch (node.condition().get()) {
      case BoundCondition.Group(var quantifier, var of) -> {
        var children = of.stream().map(this::value).toList();
        var counting = children.stream().filter(Valued::counts).map(Valued::require).toList();
        yield new Valued<>(
            node,
            counting.isEmpty() ? Optional.empty() : Optional.of(group(quantifier, counting)),
            children);
      }
      case BoundCondition.Not(var of) -> {
        var child = value(of);
        yield new Valued<>(
            node,
            child.counts() ? Optional.of(complement(child.require())) : Optional.empty(),
            List.of(child));
      }
      case BoundCondition.DidNot(var did) -> leaf(node, complement(leaves.apply(did)));
      case BoundCondition.Shorthand other -> leaf(node, root(other.where()));
      case BoundCondition.OnLadder(var _, var rungs, var wanted) -> {
        var classes = ladder(rungs);
        yield leaf(node, sets.any(wanted.stream().sorted().map(classes::get).toList()));
      }
      case BoundCondition.Leaf leaf -> leaf(node, within(leaves.apply(leaf)));
    };
  }

  /// The members of each class: of the first rung that holds, the remainder last.
  List<S> ladder(List<BoundNode> rungs) {
    var classes = new ArrayList<S>();
    var rest = sets.everyone();
    for (var rung : rungs) {
      var holds = root(rung);
      classes.add(sets.and(rest, holds));
      rest = sets.minus(rest, holds);
    }
    classes.add(rest);
    return classes;
  }

  private S within(S members) {
    return sets.and(sets.everyone(), members);
  }

  private S complement(S members) {
    return sets.minus(sets.everyone(), members);
  }

  private Valued<S> leaf(BoundNode node, S members) {
    return new Valued<>(node, Optional.of(members), List.of());
  }

  private S group(Quantifier quantifier, List<S> of) {
    return switch (quantifier) {
      case ALL -> of.stream().reduce(sets::and).orElse(sets.everyone());
      case ANY -> sets.any(of);
      case NONE -> complement(sets.any(of));
    };
  }
}
