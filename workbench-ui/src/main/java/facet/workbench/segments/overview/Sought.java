package facet.workbench.segments.overview;

import facet.workbench.catalogue.Folders;
import facet.workbench.catalogue.SegmentSize;
import facet.workbench.catalogue.SegmentStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is looked for in the list, and in which order it is shown.
///
/// @param text words, all of which must be found, in either language or as they sound
/// @param folder a path; what lies below it is in it
/// @param label on the segment
public record Sought(
    String text, Shelf shelf, Status status, Optional<String> owner, Place place, Order order) {
  public static final Sought ALL =
      new Sought("", Shelf.ALL, Status.ALL, Optional.empty(), Place.ANYWHERE, Order.CHANGED);

  /// Ready-made questions above the folders.
  public enum Shelf {
    ALL,
    MINE,
    TO_REVIEW,
    ALERTS,
    TAGS,
    ARCHIVED
  }

  /// How far a segment has come.
  public enum Status {
    ALL,
    DRAFT,
    REVIEW,
    APPROVED,
    PUBLISHED
  }

  /// In a folder, under a label, or both.
  public record Place(Optional<String> folder, Optional<String> label) {
    public static final Place ANYWHERE = new Place(Optional.empty(), Optional.empty());
  }

  /// What comes first.
  public enum Order {
    CHANGED,
    NAME,
    LARGEST,
    MOVED,
    COUNTED
  }

  public Sought withText(String value) {
    return new Sought(value, shelf, status, owner, place, order);
  }

  public Sought withShelf(Shelf value) {
    return new Sought(text, value, Status.ALL, Optional.empty(), Place.ANYWHERE, order);
  }

  public Sought withStatus(Status value) {
    return new Sought(text, shelf, value, owner, place, order);
  }

  public Sought withOwner(Optional<String> value) {
    return new Sought(text, shelf, status, value, place, order);
  }

  /// In a folder of the whole catalogue.
  public Sought inFolder(String path) {
    return new Sought(
        text, Shelf.ALL, status, owner, new Place(Optional.of(path), place.label()), order);
  }

  /// Under a label, or under none when it is the one already.
  public Sought toggled(String label) {
    var next =
        place.label().filter(label::equals).isPresent()
            ? Optional.<String>empty()
            : Optional.of(label);
    return new Sought(text, shelf, status, owner, new Place(place.folder(), next), order);
  }

  public Sought ordered(Order value) {
    return new Sought(text, shelf, status, owner, place, value);
  }

  /// Those that fit, in order.
  ///
  /// @param reader who looks: theirs are the shelves MINE and TO_REVIEW
  public List<SegmentLine> of(List<SegmentLine> lines, Reader reader) {
    return lines.stream()
        .filter(line -> fits(line, reader) && hasStatus(line, status))
        .sorted(comparator())
        .toList();
  }

  /// How many there are of a status, whichever is chosen.
  public long count(List<SegmentLine> lines, Reader reader, Status of) {
    return lines.stream().filter(line -> fits(line, reader) && hasStatus(line, of)).count();
  }

  /// Who looks at the list.
  ///
  /// @param reviews whether what is in review waits for them
  public record Reader(String name, boolean reviews) {
    public boolean finds(SegmentLine line, Shelf shelf) {
      return switch (shelf) {
        case ALL -> !line.isArchived();
        case MINE -> !line.isArchived() && line.segment().owner().equals(name);
        case TO_REVIEW -> reviews && line.segment().status() == SegmentStatus.REVIEW;
        case ALERTS -> !line.isArchived() && !line.alerts().isEmpty();
        case TAGS -> !line.isArchived() && line.segment().tag();
        case ARCHIVED -> line.isArchived();
      };
    }
  }

  private boolean fits(SegmentLine line, Reader reader) {
    return reader.finds(line, shelf)
        && owner.map(line.segment().owner()::equals).orElse(true)
        && place.folder().map(path -> Folders.holds(path, line.segment().folder())).orElse(true)
        && place.label().map(line.labels()::contains).orElse(true)
        && says(line);
  }

  private static boolean hasStatus(SegmentLine line, Status status) {
    return switch (status) {
      case ALL -> true;
      case DRAFT -> line.segment().status() == SegmentStatus.DRAFT;
      case REVIEW -> line.segment().status() == SegmentStatus.REVIEW;
      case APPROVED -> line.segment().status() == SegmentStatus.APPROVED;
      case PUBLISHED -> line.segment().published();
    };
  }

  private boolean says(SegmentLine line) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return true;
    }
    for (var word : wanted.split("\\s+")) {
      if (!line.text().contains(word)) {
        return false;
      }
    }
    return true;
  }

  private Comparator<SegmentLine> comparator() {
    Comparator<SegmentLine> changed =
        Comparator.comparing((SegmentLine line) -> line.segment().updatedAt()).reversed();
    return switch (order) {
      case CHANGED -> changed;
      case NAME ->
          Comparator.comparing(
              (SegmentLine line) -> line.segment().name(), String.CASE_INSENSITIVE_ORDER);
      case LARGEST -> Comparator.comparing(Sought::members).reversed().thenComparing(changed);
      case MOVED -> Comparator.comparing(Sought::moved).reversed().thenComparing(changed);
      case COUNTED ->
          Comparator.comparing(
                  (SegmentLine line) -> line.size().map(SegmentSize::countedAt).orElse(null),
                  Comparator.nullsLast(Comparator.reverseOrder()))
              .thenComparing(changed);
    };
  }

  private static long members(SegmentLine line) {
    return line.size().map(SegmentSize::members).orElse(-1L);
  }

  private static double moved(SegmentLine line) {
    return line.lastMove().map(move -> Math.abs(move.share())).orElse(-1.0);
  }
}
