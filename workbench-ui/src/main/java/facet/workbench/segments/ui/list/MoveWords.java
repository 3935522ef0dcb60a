package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.Component;
import facet.workbench.catalogue.SegmentSize;
import facet.workbench.catalogue.SizeCourse;
import facet.workbench.kit.Formats;

/// How the size of a segment moved, in words and numbers.
record MoveWords(Component speaker) {

  /// By how many percent; from nobody to somebody, by how many members.
  String share(SizeCourse.Move move) {
    return Double.isFinite(move.share()) ? formats().percentChange(move.share()) : difference(move);
  }

  /// By how many members.
  String difference(SizeCourse.Move move) {
    return formats().change(members(move.after()) - members(move.before()));
  }

  /// Since which version, date or data.
  String since(SizeCourse.Move move) {
    var before = move.before();
    if (before.version() != move.after().version()) {
      return speaker.getTranslation("catalogue.since", "v" + before.version());
    }
    return before.asOf().equals(move.after().asOf())
        ? speaker.getTranslation("catalogue.since.data", before.dataVersion())
        : speaker.getTranslation("catalogue.since", formats().date(before.asOf()));
  }

  /// From how many to how many, and what the count before was of.
  String tip(SizeCourse.Move move) {
    var before = move.before();
    return speaker.getTranslation(
        "catalogue.moved",
        formats().count(members(before)),
        formats().count(members(move.after())),
        before.version(),
        formats().date(before.asOf()),
        before.dataVersion());
  }

  private Formats formats() {
    return Formats.of(speaker);
  }

  static long members(SegmentSize size) {
    var members = size.members();
    return members == null ? 0 : members;
  }
}
