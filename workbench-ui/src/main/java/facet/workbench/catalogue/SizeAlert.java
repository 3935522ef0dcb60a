package facet.workbench.catalogue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// When a segment's size has moved by more than it may unnoticed.
///
/// @param percent the bound; a move by exactly so much is within it
/// @param seenAt whoever looked then has seen what was recorded until then
public record SizeAlert(int percent, Optional<OffsetDateTime> seenAt) {

  public SizeAlert {
    if (percent < 1 || percent > 1000) {
      throw new IllegalArgumentException("A bound is 1 to 1000 percent");
    }
  }

  /// The moves beyond the bound that nobody has seen yet, latest first.
  public List<SizeCourse.Move> open(SizeCourse course) {
    return course.moves().stream()
        .filter(move -> move.beyond(percent))
        .filter(move -> seenAt.filter(seen -> !move.after().recordedAt().isAfter(seen)).isEmpty())
        .toList()
        .reversed();
  }
}
