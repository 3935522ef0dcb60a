package facet.query.audience;

import facet.query.binding.BoundNode;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/// A node with the members who match it, within base and scope.
///
/// @param members empty when the node says nothing or is broken; a muted node has them
record Valued(BoundNode node, Optional<RoaringBitmap> members, List<Valued> of) {
  Valued {
    of = List.copyOf(of);
  }

  /// Whether the node takes part in the result.
  boolean counts() {
    return !node.muted() && members.isPresent();
  }

  List<Valued> counting() {
    return of.stream().filter(Valued::counts).toList();
  }

  RoaringBitmap require() {
    return members.orElseThrow();
  }
}
