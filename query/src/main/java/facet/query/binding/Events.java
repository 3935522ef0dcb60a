package facet.query.binding;

import facet.datasets.model.EventType;
import java.util.Objects;
import java.util.Optional;

/// The events of one kind that count: those in the days that pass the condition.
///
/// @param where over the event's own fields and its dimensions
public record Events(EventType event, Optional<BoundNode> where, Days days) {
  public Events {
    Objects.requireNonNull(event);
    where = where.filter(BoundNode::speaks);
    Objects.requireNonNull(days);
  }
}
