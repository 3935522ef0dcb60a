package facet.workbench.segments.ui.list;

import facet.workbench.catalogue.SavedSegment;
import java.util.Locale;

/// A segment as the list shows it.
///
/// @param words what it says; the problem with its document when it can't be read
record SegmentLine(SavedSegment segment, String words) {

  boolean fits(String search) {
    var wanted = search.strip().toLowerCase(Locale.ROOT);
    return (segment.name() + " " + words + " " + segment.owner())
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  /// The style and translation key of the status: published wins, being a fact beside it.
  String status() {
    return segment.published() ? "published" : segment.status().name().toLowerCase(Locale.ROOT);
  }
}
