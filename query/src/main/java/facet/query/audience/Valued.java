package facet.query.audience;

import facet.query.binding.BoundNode;
import java.util.List;
import java.util.Optional;

/// A node with the members who match it, within base and scope.
///
/// @param members of whatever kind the sets are; empty when the node says nothing or is broken; a
///   muted node has them
record Valued<S>(BoundNode node, Optional<S> members, List<Valued<S>> of) {
  Valued {
    of = List.copyOf(of);
  }

  /// Whether the node takes part in the result.
  boolean counts() {
    return !node.muted() && members.isPresent();
  }

  List<Valued<S>> counting() {
    return of.stream().filter(Valued::counts).toList();
  }

  S require() {
    return members.orElseThrow();
  }
}
