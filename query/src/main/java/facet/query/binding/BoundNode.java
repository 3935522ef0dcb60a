package facet.query.binding;

import facet.datasets.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A node resolved. Its tree has the shape of the condition's, muted nodes included.
///
/// @param condition empty when it could not be resolved
/// @param problems why not, for a muted node; other nodes' problems fail the whole binding
public record BoundNode(Optional<BoundCondition> condition, boolean muted, List<Problem> problems) {
  public BoundNode {
    Objects.requireNonNull(condition);
    problems = List.copyOf(problems);
  }

  public static BoundNode of(BoundCondition condition) {
    return new BoundNode(Optional.of(condition), false, List.of());
  }

  /// The same without what is muted: all that its members depend on.
  public BoundNode spoken() {
    return muted
        ? new BoundNode(Optional.empty(), true, List.of())
        : new BoundNode(condition.map(BoundCondition::spoken), false, problems);
  }

  /// Whether it takes part: not muted, and neither an empty group nor a `not` of one.
  public boolean speaks() {
    return !muted && condition.filter(BoundCondition::saysSomething).isPresent();
  }
}
