package facet.workbench.segments.overview;

import facet.workbench.catalogue.Catalogue;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Something said of a version: a comment, or the reason of a step.
///
/// @param step the status that was taken with it; empty for a comment
public record Said(String author, String step, String text, OffsetDateTime at) {

  /// The thread of a version, in the order it was said.
  public static List<Said> of(Catalogue catalogue, String segment, int version) {
    var comments =
        catalogue.discussion().of(segment).stream()
            .filter(comment -> comment.version() == version)
            .map(comment -> new Said(comment.author(), "", comment.text(), comment.writtenAt()));
    var reasons =
        catalogue.segments().changes(segment).stream()
            .filter(change -> change.version() == version && !change.comment().isEmpty())
            .map(change ->
                new Said(
                    change.changedBy(),
                    change.status().name().toLowerCase(Locale.ROOT),
                    change.comment(),
                    change.changedAt()));
    return Stream.concat(comments, reasons).sorted(Comparator.comparing(Said::at)).toList();
  }
}
