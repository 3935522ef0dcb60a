package facet.workbench.segments.overview;

import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentSize;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.catalogue.SegmentUse;
import facet.workbench.catalogue.SizeAlert;
import facet.workbench.catalogue.SizeCourse;
import facet.workbench.naming.Pinyin;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/// A segment as the list shows it.
///
/// @param words what it says; the problem with its document when it can't be read
/// @param course its recorded sizes; none to those who may not see everybody
/// @param alert its bound; none to them either
/// @param text everything it can be found by, in lower case
public record SegmentLine(
    SavedSegment segment,
    Words words,
    SortedSet<String> labels,
    SizeCourse course,
    Optional<SizeAlert> alert,
    List<SegmentUse> uses,
    String text) {

  public SegmentLine {
    uses = List.copyOf(uses);
  }

  /// What a segment says, in the language of the page and in the other one.
  public record Words(String shown, String other) {}

  public String id() {
    return segment.id();
  }

  /// The latest size of the version shown, if it was counted.
  public Optional<SegmentSize> size() {
    return course.latest().filter(size -> size.version() == segment.currentVersion());
  }

  /// The step from the count before to the size shown.
  public Optional<SizeCourse.Move> lastMove() {
    return course.lastMove().filter(move -> size().equals(Optional.of(move.after())));
  }

  public boolean isArchived() {
    return segment.status() == SegmentStatus.ARCHIVED;
  }

  /// Moves beyond the bound that nobody has seen yet.
  public List<SizeCourse.Move> alerts() {
    return alert.map(bound -> bound.open(course)).orElse(List.of());
  }

  public OptionalInt bound() {
    return alert.map(bound -> OptionalInt.of(bound.percent())).orElse(OptionalInt.empty());
  }

  /// The style and translation key of the status; of an approved one that it is published.
  public String status() {
    return segment.published() && segment.status() == SegmentStatus.APPROVED
        ? "published"
        : segment.status().name().toLowerCase(Locale.ROOT);
  }

  static String text(SavedSegment segment, Words words, Collection<String> labels) {
    var names =
        String.join(
            "\n",
            segment.name(),
            segment.description(),
            segment.owner(),
            segment.folder(),
            String.join("\n", labels));
    return String.join("\n", names, words.shown(), words.other()).toLowerCase(Locale.ROOT)
        + "\n"
        + Pinyin.of(names);
  }

  /// These lines with the sizes of those that are among them.
  public static List<SegmentLine> sized(List<SegmentLine> lines, Map<String, SizeCourse> courses) {
    return lines.stream()
        .map(line -> line.with(courses.getOrDefault(line.id(), line.course())))
        .toList();
  }

  /// The same with another course.
  public SegmentLine with(SizeCourse other) {
    return new SegmentLine(segment, words, labels, other, Optional.empty(), uses, text);
  }
}
