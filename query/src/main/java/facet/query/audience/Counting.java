package facet.query.audience;

import facet.datasets.Problem;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.query.binding.BoundCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Counts every node of an evaluated condition in one walk from the root: what it matches, what
/// remains reading down to it, and how the total would change without it.
///
/// For the last, each node is walked to with what the total would be if the node held for everyone
/// and if it held for no one; every other question about it follows from these two sets.
final class Counting<S> {
  private final SetAlgebra<S> sets;
  private final LongSupplier total;

  private Counting(SetAlgebra<S> sets, LongSupplier total) {
    this.sets = sets;
    this.total = total;
  }

  /// A node's counts before they are known.
  private record Counted(
      Optional<LongSupplier> gross,
      Optional<LongSupplier> cumulative,
      Optional<LongSupplier> ifRemoved,
      List<Counted> of,
      List<Problem> problems) {
    NodeCount known() {
      return new NodeCount(
          known(gross),
          known(cumulative),
          known(ifRemoved),
          of.stream().map(Counted::known).toList(),
          problems);
    }

    private static OptionalLong known(Optional<LongSupplier> count) {
      return count.map(LongSupplier::getAsLong).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
  }

  /// The total when a node holds for everyone, and when for no one; and the total's size without
  /// the node.
  private record Effect<S>(S ifAll, S ifNone, LongSupplier without) {}

  /// The total when the node of an effect holds for these.
  private S total(Effect<S> effect, S members) {
    return sets.or(sets.and(members, effect.ifAll()), sets.minus(effect.ifNone(), members));
  }

  /// The counts of a condition; they can be read when the sets have been counted.
  static <S> Supplier<NodeCount> count(Node node, Valued<S> root, SetAlgebra<S> sets) {
    var members = root.counts() ? root.require() : sets.everyone();
    var counting = new Counting<>(sets, sets.size(members));
    var effect = new Effect<>(sets.everyone(), sets.none(), sets.size(sets.everyone()));
    var counted = counting.walk(node, root, sets.everyone(), members, effect);
    return new Counted(
            counted.gross(),
            Optional.of(counting.total),
            Optional.empty(),
            counted.of(),
            counted.problems())
        ::known;
  }

  /// @param before who remained before this node
  /// @param shown who remains with it, as its parent reads
  private Counted walk(Node node, Valued<S> valued, S before, S shown, Effect<S> effect) {
    if (valued.node().condition().isEmpty()) {
      return silent(node, valued.node().problems());
    }
    if (valued.node().muted()) {
      return muted(valued);
    }
    var children =
        switch (valued.node().condition().get()) {
          case BoundCondition.Group(var quantifier, var _) ->
              group(quantifier, (Condition.Group) node.condition(), valued, before, effect);
          case BoundCondition.Not _ ->
              not((Condition.Not) node.condition(), valued, before, effect);
          case BoundCondition.DidNot _,
              BoundCondition.Shorthand _,
              BoundCondition.OnLadder _,
              BoundCondition.Leaf _ ->
              List.<Counted>of();
        };
    if (!valued.counts()) {
      return new Counted(gross(valued), Optional.empty(), Optional.empty(), children, List.of());
    }
    return new Counted(
        gross(valued),
        Optional.of(sets.size(shown)),
        Optional.of(minus(effect.without(), total)),
        children,
        List.of());
  }

  /// A broken node, and all below it, without counts.
  private static Counted silent(Node node, List<Problem> problems) {
    var children =
        switch (node.condition()) {
          case Condition.Group(var _, var of) -> of;
          case Condition.Not(var of) -> List.of(of);
          default -> List.<Node>of();
        };
    return new Counted(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        children.stream().map(child -> silent(child, List.of())).toList(),
        problems);
  }

  /// A muted node, and all below it: what each matches and no more.
  private Counted muted(Valued<S> valued) {
    return new Counted(
        gross(valued),
        Optional.empty(),
        Optional.empty(),
        valued.of().stream().map(this::muted).toList(),
        List.of());
  }

  private Optional<LongSupplier> gross(Valued<S> valued) {
    boolean takesAway =
        valued.node().condition().orElseThrow() instanceof BoundCondition.Group group
            && group.quantifier() == Quantifier.NONE;
    return valued
        .members()
        .map(sets::size)
        .map(matches -> takesAway ? minus(sets.size(sets.everyone()), matches) : matches);
  }

  private static LongSupplier minus(LongSupplier left, LongSupplier right) {
    return () -> left.getAsLong() - right.getAsLong();
  }

  private List<Counted> not(Condition.Not node, Valued<S> valued, S before, Effect<S> effect) {
    var child = valued.of().getFirst();
    var shown = child.counts() ? sets.minus(before, child.require()) : before;
    return List.of(
        walk(
            node.of(),
            child,
            before,
            shown,
            new Effect<>(effect.ifNone(), effect.ifAll(), effect.without())));
  }

  private List<Counted> group(
      Quantifier quantifier, Condition.Group node, Valued<S> valued, S before, Effect<S> effect) {
    var others = new Others<>(quantifier, valued, sets);
    var counts = new ArrayList<Counted>();
    var soFar = quantifier == Quantifier.ANY ? sets.none() : before;
    for (int i = 0; i < valued.of().size(); i++) {
      var child = valued.of().get(i);
      var entry = quantifier == Quantifier.ANY ? before : soFar;
      if (child.counts()) {
        soFar =
            switch (quantifier) {
              case ALL -> sets.and(soFar, child.require());
              case ANY -> sets.or(soFar, sets.and(before, child.require()));
              case NONE -> sets.minus(soFar, child.require());
            };
      }
      var inner = child.counts() ? without(quantifier, others, i, effect) : effect;
      counts.add(walk(node.of().get(i), child, entry, soFar, inner));
    }
    return counts;
  }

  /// The effect of one child, given what its siblings say.
  private Effect<S> without(Quantifier quantifier, Others<S> others, int child, Effect<S> effect) {
    var rest = others.without(child);
    var ifAll =
        switch (quantifier) {
          case ALL -> total(effect, rest);
          case ANY -> effect.ifAll();
          case NONE -> effect.ifNone();
        };
    var ifNone =
        switch (quantifier) {
          case ALL -> effect.ifNone();
          case ANY -> total(effect, rest);
          case NONE -> total(effect, sets.minus(sets.everyone(), rest));
        };
    var without =
        others.alone()
            ? effect.without()
            : sets.size(quantifier == Quantifier.ALL ? ifAll : ifNone);
    return new Effect<>(ifAll, ifNone, without);
  }
}
