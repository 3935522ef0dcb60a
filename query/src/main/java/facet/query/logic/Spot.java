package facet.query.logic;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A node that takes part: as written, as bound, and what it says.
record Spot(String path, Node node, BoundCondition bound, Meaning meaning) {
  /// Nothing when the node doesn't take part.
  static Optional<Spot> of(String path, Node node, BoundNode bound) {
    return Optional.of(bound)
        .filter(BoundNode::speaks)
        .flatMap(BoundNode::condition)
        .map(condition -> new Spot(path, node, condition, MeaningReader.read(condition)));
  }

  /// The nodes that take part in a group or a `not`.
  List<Spot> children() {
    if (node.condition() instanceof Condition.Group written
        && bound instanceof BoundCondition.Group group) {
      return IntStream.range(0, written.of().size())
          .mapToObj(i -> of(path + "/of/" + i, written.of().get(i), group.of().get(i)))
          .flatMap(Optional::stream)
          .toList();
    }
    if (node.condition() instanceof Condition.Not(var written)
        && bound instanceof BoundCondition.Not(var of)) {
      return of(path + "/of", written, of).stream().toList();
    }
    return List.of();
  }

  /// Conditions of their own inside a condition: of events, or whom a rank is taken among.
  List<Spot> inner() {
    return switch (bound) {
      case BoundCondition.Did(var events, var _, var _)
          when node.condition() instanceof Condition.Did written ->
          inner("/where", written.where(), events.where());
      case BoundCondition.DidNot(var did)
          when node.condition() instanceof Condition.DidNot written ->
          inner("/where", written.where(), did.events().where());
      case BoundCondition.Rank rank when node.condition() instanceof Condition.Rank written ->
          inner("/among", written.among(), rank.among());
      case BoundCondition.Sequence(var steps)
          when node.condition() instanceof Condition.Sequence written ->
          IntStream.range(0, steps.size())
              .mapToObj(i ->
                  inner(
                      "/steps/" + i + "/where",
                      written.steps().get(i).where(),
                      steps.get(i).events().where()))
              .flatMap(List::stream)
              .toList();
      case BoundCondition _ -> List.of();
    };
  }

  private List<Spot> inner(String step, Optional<Node> written, Optional<BoundNode> inside) {
    return written.flatMap(where -> inside.flatMap(of -> of(path + step, where, of))).stream()
        .toList();
  }

  boolean locked() {
    return node.marks().locked();
  }

  /// Whether nobody marked it, so that it may go without anything noted being lost.
  boolean plain() {
    return !locked() && node.marks().label().isEmpty();
  }
}
