package facet.workbench.segments;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Test;
import facet.workbench.segments.palette.Palette;
import java.util.Optional;

/// Tells whether a condition still waits for a value. Until it has one it counts for nothing, as if
/// it were muted, and its card says so.
public final class Incomplete {
  private Incomplete() {}

  public static boolean is(Condition condition) {
    return switch (condition) {
      case Condition.Group _, Condition.Not _ -> false;
      case Condition.Attribute(var _, var test) -> is(test);
      case Condition.Metric(var _, var test) -> is(test);
      case Condition.Score(var _, var test) -> is(test);
      case Condition.Did did -> is(did.test()) || filter(did.where());
      case Condition.DidNot(var _, var where, var _) -> filter(where);
      case Condition.InClass(var _, var in) -> in.isEmpty();
      case Condition.Moved moved -> moved.from().isEmpty() || moved.to().isEmpty();
      case Condition.Predicate(var text) -> text.isBlank();
      case Condition.MemberList(var id) -> id.equals(Palette.NO_LIST);
      case Condition.Sequence sequence ->
          sequence.steps().stream().anyMatch(step -> filter(step.where()));
      case Condition.Rank rank -> filter(rank.among());
      case Condition.Compare _,
          Condition.Anniversary _,
          Condition.SegmentRef _,
          Condition.Sample _ ->
          false;
    };
  }

  /// Whether a condition anywhere below waits for a value, and counts once it has one: what is
  /// muted may wait.
  public static boolean within(DraftNode node) {
    return !node.marks().muted()
        && switch (node) {
          case DraftNode.Leaf(var _, var _, var condition) -> is(condition);
          case DraftNode.Branch(var _, var _, var _, var children) ->
              children.stream().anyMatch(Incomplete::within);
        };
  }

  private static boolean is(Test test) {
    return switch (test) {
      case Test.In(var values) -> values.isEmpty();
      case Test.NotIn(var values) -> values.isEmpty();
      case Test.Matches(var _, var text) -> text.isEmpty();
      case Test _ -> false;
    };
  }

  private static boolean filter(Optional<Node> where) {
    return where.filter(Incomplete::within).isPresent();
  }

  private static boolean within(Node node) {
    return node.condition() instanceof Condition.Group(var _, var of)
        ? of.stream().anyMatch(Incomplete::within)
        : is(node.condition());
  }
}
