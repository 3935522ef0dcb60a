package facet.workbench.segments.ui;

import facet.datasets.condition.Node;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.segments.SegmentDraft;
import java.util.Optional;

/// What a draft is compared with: its segment as it is saved now, or an empty one.
///
/// @param segment empty while it was never saved
/// @param version the version that the draft was begun on, which a save must still find; 0 of a new
///   segment
/// @param where what the version in force asks, as a draft would write it
record Baseline(Optional<SavedSegment> segment, int version, Node where) {
  static final Baseline NEW = new Baseline(Optional.empty(), 0, SegmentDraft.empty().toNode());

  /// @param where what its version in force asks
  static Baseline of(SavedSegment segment, Node where) {
    return new Baseline(
        Optional.of(segment), segment.currentVersion(), SegmentDraft.of(where).toNode());
  }

  /// The same for a draft that was begun on another version.
  Baseline begunOn(int other) {
    return new Baseline(segment, other, where);
  }

  /// The same version in another status.
  Baseline with(SavedSegment now) {
    return new Baseline(Optional.of(now), version, where);
  }

  /// The id it is saved under; empty before.
  String id() {
    return segment.map(SavedSegment::id).orElse("");
  }

  /// Whether a draft is what is saved, word for word.
  boolean isSaved(String name, Node draft) {
    return segment.filter(saved -> saved.name().equals(name)).isPresent() && where.equals(draft);
  }

  /// Whether a draft holds nothing that would be missed. A name alone would not.
  boolean isWorthless(String name, Node draft) {
    return segment.isPresent() ? isSaved(name, draft) : where.equals(draft);
  }
}
