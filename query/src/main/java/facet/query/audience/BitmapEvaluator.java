package facet.query.audience;

import facet.datasets.condition.Quantifier;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// Evaluates conditions by set algebra over the members of their leaves.
final class BitmapEvaluator {
  private final RoaringBitmap base;
  private final Function<BoundCondition.Leaf, RoaringBitmap> leaves;

  /// @param base everyone there is, within the asker's scope: complements are taken in it
  /// @param leaves members of a leaf, perhaps beyond the base
  BitmapEvaluator(RoaringBitmap base, Function<BoundCondition.Leaf, RoaringBitmap> leaves) {
    this.base = base;
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
  RoaringBitmap root(BoundNode node) {
    var valued = value(node);
    return valued.counts() ? valued.require() : base;
  }

  Valued value(BoundNode node) {
    if (node.condition().isEmpty()) {
      return new Valued(node, Optional.empty(), List.of());
    }
    return switch (node.condition().get()) {
      case BoundCondition.Group(var quantifier, var of) -> {
        var children = of.stream().map(this::value).toList();
        var counting = children.stream().filter(Valued::counts).map(Valued::require).toList();
        yield new Valued(
            node,
            counting.isEmpty() ? Optional.empty() : Optional.of(group(quantifier, counting)),
            children);
      }
      case BoundCondition.Not(var of) -> {
        var child = value(of);
        yield new Valued(
            node,
            child.counts() ? Optional.of(complement(child.require())) : Optional.empty(),
            List.of(child));
      }
      case BoundCondition.DidNot(var did) -> leaf(node, complement(leaves.apply(did)));
      case BoundCondition.Shorthand other -> leaf(node, root(other.where()));
      case BoundCondition.OnLadder(var _, var rungs, var wanted) -> {
        var classes = ladder(rungs);
        var in = new RoaringBitmap();
        new HashSet<>(wanted).forEach(place -> in.or(classes.get(place)));
        yield leaf(node, in);
      }
      case BoundCondition.Leaf leaf -> leaf(node, within(leaves.apply(leaf)));
    };
  }

  /// The members of each class: of the first rung that holds, the remainder last.
  List<RoaringBitmap> ladder(List<BoundNode> rungs) {
    var classes = new ArrayList<RoaringBitmap>();
    var rest = base.clone();
    for (var rung : rungs) {
      var in = RoaringBitmap.and(rest, root(rung));
      classes.add(in);
      rest.andNot(in);
    }
    classes.add(rest);
    return classes;
  }

  RoaringBitmap within(RoaringBitmap members) {
    return RoaringBitmap.and(base, members);
  }

  private RoaringBitmap complement(RoaringBitmap members) {
    return RoaringBitmap.andNot(base, members);
  }

  private static Valued leaf(BoundNode node, RoaringBitmap members) {
    return new Valued(node, Optional.of(members), List.of());
  }

  private RoaringBitmap group(Quantifier quantifier, List<RoaringBitmap> of) {
    return switch (quantifier) {
      case ALL -> of.stream().reduce((left, right) -> RoaringBitmap.and(left, right)).orElse(base);
      case ANY -> FastAggregation.or(of.iterator());
      case NONE -> complement(FastAggregation.or(of.iterator()));
    };
  }
}
