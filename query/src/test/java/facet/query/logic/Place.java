package facet.query.logic;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.Window;
import java.util.Optional;

/// A node found by its path.
///
/// @param in how the group joins that it stands in
/// @param event whose events it is asked of; empty of members
record Place(Node node, Quantifier in, Optional<String> event) {
  static Place of(Node root, String path) {
    var place = new Place(root, Quantifier.ALL, Optional.empty());
    var steps = path.split("/");
    for (int i = 2; i < steps.length; i++) {
      place =
          switch (place.node().condition()) {
            case Condition.Group(var quantifier, var of) ->
                new Place(of.get(Integer.parseInt(steps[++i])), quantifier, place.event());
            case Condition.Not(var of) -> new Place(of, Quantifier.NONE, place.event());
            case Condition.Did did ->
                new Place(did.where().orElseThrow(), Quantifier.ALL, Optional.of(did.event()));
            case Condition.DidNot did ->
                new Place(did.where().orElseThrow(), Quantifier.ALL, Optional.of(did.event()));
            case Condition.Rank rank ->
                new Place(rank.among().orElseThrow(), Quantifier.ALL, place.event());
            case Condition.Sequence(var all, var _) -> {
              var step = all.get(Integer.parseInt(steps[++i]));
              i++;
              yield new Place(
                  step.where().orElseThrow(), Quantifier.ALL, Optional.of(step.event()));
            }
            case Condition other -> throw new IllegalArgumentException(path + " in " + other);
          };
    }
    return place;
  }

  /// Members who meet a condition that is asked here, or have an event that does.
  Node asOfMembers(Node asked) {
    return event
        .map(id ->
            Node.of(
                new Condition.Did(
                    id, Optional.of(asked), Measure.COUNT, Test.atLeast(1), Window.ALL_TIME)))
        .orElse(asked);
  }
}
