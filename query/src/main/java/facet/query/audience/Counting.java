package facet.query.audience;

import facet.datasets.Problem;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.query.binding.BoundCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.roaringbitmap.RoaringBitmap;

/// Counts every node of an evaluated condition in one walk from the root: what it matches, what
/// remains reading down to it, and how the total would change without it.
///
/// For the last, each node is walked to with what the total would be if the node held for everyone
/// and if it held for no one; every other question about it follows from these two sets.
final class Counting {
  private final RoaringBitmap base;
  private final long total;

  private Counting(RoaringBitmap base, long total) {
    this.base = base;
    this.total = total;
  }

  /// The total when a node holds for everyone, and when for no one; and the total's size without
  /// the node.
  private record Effect(RoaringBitmap ifAll, RoaringBitmap ifNone, long without) {
    /// The total when the node holds for these.
    RoaringBitmap of(RoaringBitmap members) {
      var held = RoaringBitmap.and(members, ifAll);
      if (!ifNone.isEmpty()) {
        held.or(RoaringBitmap.andNot(ifNone, members));
      }
      return held;
    }
  }

  static NodeCount count(Node node, Valued root, RoaringBitmap base) {
    var members = root.counts() ? root.require() : base;
    var counting = new Counting(base, members.getLongCardinality());
    var effect = new Effect(base, new RoaringBitmap(), base.getLongCardinality());
    var counted = counting.walk(node, root, base, members, effect);
    return new NodeCount(
        counted.gross(),
        OptionalLong.of(members.getLongCardinality()),
        OptionalLong.empty(),
        counted.of(),
        counted.problems());
  }

  /// @param before who remained before this node
  /// @param shown who remains with it, as its parent reads
  private NodeCount walk(
      Node node, Valued valued, RoaringBitmap before, RoaringBitmap shown, Effect effect) {
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
              List.<NodeCount>of();
        };
    if (!valued.counts()) {
      return new NodeCount(
          gross(valued), OptionalLong.empty(), OptionalLong.empty(), children, List.of());
    }
    return new NodeCount(
        gross(valued),
        OptionalLong.of(shown.getLongCardinality()),
        OptionalLong.of(effect.without() - total),
        children,
        List.of());
  }

  /// A broken node, and all below it, without counts.
  private static NodeCount silent(Node node, List<Problem> problems) {
    var children =
        switch (node.condition()) {
          case Condition.Group(var _, var of) -> of;
          case Condition.Not(var of) -> List.of(of);
          default -> List.<Node>of();
        };
    return new NodeCount(
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        children.stream().map(child -> silent(child, List.of())).toList(),
        problems);
  }

  /// A muted node, and all below it: what each matches and no more.
  private NodeCount muted(Valued valued) {
    return new NodeCount(
        gross(valued),
        OptionalLong.empty(),
        OptionalLong.empty(),
        valued.of().stream().map(this::muted).toList(),
        List.of());
  }

  private OptionalLong gross(Valued valued) {
    if (valued.members().isEmpty()) {
      return OptionalLong.empty();
    }
    long matches = valued.require().getLongCardinality();
    boolean takesAway =
        valued.node().condition().orElseThrow() instanceof BoundCondition.Group group
            && group.quantifier() == Quantifier.NONE;
    return OptionalLong.of(takesAway ? base.getLongCardinality() - matches : matches);
  }

  private List<NodeCount> not(
      Condition.Not node, Valued valued, RoaringBitmap before, Effect effect) {
    var child = valued.of().getFirst();
    var shown = child.counts() ? RoaringBitmap.andNot(before, child.require()) : before;
    return List.of(
        walk(
            node.of(),
            child,
            before,
            shown,
            new Effect(effect.ifNone(), effect.ifAll(), effect.without())));
  }

  private List<NodeCount> group(
      Quantifier quantifier,
      Condition.Group node,
      Valued valued,
      RoaringBitmap before,
      Effect effect) {
    var others = new Others(quantifier, valued, base);
    var counts = new ArrayList<NodeCount>();
    var soFar = quantifier == Quantifier.ANY ? new RoaringBitmap() : before;
    for (int i = 0; i < valued.of().size(); i++) {
      var child = valued.of().get(i);
      var entry = quantifier == Quantifier.ANY ? before : soFar;
      if (child.counts()) {
        soFar =
            switch (quantifier) {
              case ALL -> RoaringBitmap.and(soFar, child.require());
              case ANY -> RoaringBitmap.or(soFar, RoaringBitmap.and(before, child.require()));
              case NONE -> RoaringBitmap.andNot(soFar, child.require());
            };
      }
      var inner = child.counts() ? without(quantifier, others, i, effect) : effect;
      counts.add(walk(node.of().get(i), child, entry, soFar, inner));
    }
    return counts;
  }

  /// The effect of one child, given what its siblings say.
  private Effect without(Quantifier quantifier, Others others, int child, Effect effect) {
    var rest = others.without(child);
    var ifAll =
        switch (quantifier) {
          case ALL -> effect.of(rest);
          case ANY -> effect.ifAll();
          case NONE -> effect.ifNone();
        };
    var ifNone =
        switch (quantifier) {
          case ALL -> effect.ifNone();
          case ANY -> effect.of(rest);
          case NONE -> effect.of(RoaringBitmap.andNot(base, rest));
        };
    long without =
        others.alone()
            ? effect.without()
            : (quantifier == Quantifier.ALL ? ifAll : ifNone).getLongCardinality();
    return new Effect(ifAll, ifNone, without);
  }
}
