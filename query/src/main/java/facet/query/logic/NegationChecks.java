package facet.query.logic;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import java.util.List;
import java.util.Optional;

/// Negations for which there is a plainer way to say the same.
final class NegationChecks {
  private NegationChecks() {}

  static Optional<Finding> plainer(Spot spot) {
    return negated(spot)
        .filter(of -> !of.locked())
        .flatMap(of ->
            opposite(of.node())
                .map(plain -> {
                  boolean twice =
                      of.node().condition() instanceof Condition.Not
                          || of.node().condition() instanceof Condition.Group;
                  return Finding.of(
                      twice && cancels(of.node())
                          ? Finding.Code.DOUBLE_NEGATION
                          : Finding.Code.PLAINER_WITHOUT_NOT,
                      List.of(spot.path(), of.path()),
                      fixes(spot, of, plain));
                }));
  }

  private static boolean cancels(Node of) {
    return of.condition() instanceof Condition.Not
        || of.condition() instanceof Condition.Group(var quantifier, var _)
            && quantifier == Quantifier.NONE;
  }

  /// What a `not`, or a `none` of one condition, denies.
  private static Optional<Spot> negated(Spot spot) {
    return switch (spot.node().condition()) {
      case Condition.Not _ -> spot.children().stream().findFirst();
      case Condition.Group(var quantifier, var of)
          when quantifier == Quantifier.NONE && of.size() == 1 ->
          spot.children().stream().findFirst();
      case Condition _ -> Optional.empty();
    };
  }

  /// The condition that holds where another doesn't, when there is one without a `not`.
  private static Optional<Node> opposite(Node node) {
    return switch (node.condition()) {
      case Condition.Not(var of) -> Optional.of(of);
      case Condition.Group(var quantifier, var of) when quantifier == Quantifier.NONE ->
          Optional.of(with(node, new Condition.Group(Quantifier.ANY, of)));
      case Condition.Group(var quantifier, var of) when quantifier == Quantifier.ANY ->
          Optional.of(with(node, new Condition.Group(Quantifier.NONE, of)));
      case Condition.DidNot(var event, var where, var window) ->
          Optional.of(
              with(node, new Condition.Did(event, where, Measure.COUNT, Test.atLeast(1), window)));
      case Condition.Did(var event, var where, var measure, var test, var window)
          when measure.equals(Measure.COUNT) && test.equals(Test.atLeast(1)) ->
          Optional.of(with(node, new Condition.DidNot(event, where, window)));
      case Condition.Attribute(var field, Test.Missing()) ->
          Optional.of(with(node, new Condition.Attribute(field, new Test.Present())));
      case Condition.Attribute(var field, Test.Present()) ->
          Optional.of(with(node, new Condition.Attribute(field, new Test.Missing())));
      case Condition _ -> Optional.empty();
    };
  }

  private static Node with(Node node, Condition condition) {
    return new Node(condition, node.marks());
  }

  /// The outer node's name stays; the inner one's, which named the opposite, goes.
  private static List<Fix> fixes(Spot spot, Spot of, Node plain) {
    boolean cancels = of.node().condition() instanceof Condition.Not;
    var marks = cancels && spot.plain() ? plain.marks() : spot.node().marks();
    return spot.locked() || plain.marks().locked()
        ? List.of()
        : List.of(new Fix.Replace(spot.path(), new Node(plain.condition(), marks), true));
  }
}
