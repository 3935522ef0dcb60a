package facet.workbench.segments;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What two forms of a segment say that the other does not, condition by condition.
///
/// @param mine said by the first alone
/// @param theirs said by the second alone
public record RuleDifference(List<String> mine, List<String> theirs) {
  public RuleDifference {
    mine = List.copyOf(mine);
    theirs = List.copyOf(theirs);
  }

  /// @param say a condition in words
  public static RuleDifference of(Node mine, Node theirs, Function<Node, String> say) {
    var first = new ArrayList<String>();
    var second = new ArrayList<String>();
    collect(mine, say, first);
    collect(theirs, say, second);
    var onlyFirst = new ArrayList<>(first);
    var onlySecond = new ArrayList<>(second);
    second.forEach(onlyFirst::remove);
    first.forEach(onlySecond::remove);
    return new RuleDifference(onlyFirst, onlySecond);
  }

  private static void collect(Node node, Function<Node, String> say, List<String> into) {
    if (node.marks().muted()) {
      return;
    }
    switch (node.condition()) {
      case Condition.Group(var _, var of) -> of.forEach(one -> collect(one, say, into));
      case Condition.Not(var of) -> collect(of, say, into);
      case Condition _ -> into.add(say.apply(node));
    }
  }
}
