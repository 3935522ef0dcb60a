package facet.workbench.segments.sentence.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// A phrase taken apart: words, and holes for `{slots}`. Words in `[brackets]` are for cards alone,
/// those in `<these>` for running text alone.
record Pattern(List<Piece> pieces) {
  private static final java.util.regex.Pattern PIECE =
      java.util.regex.Pattern.compile("\\{(\\w+)}|\\[([^]]*)]|<([^>]+)>|[^{\\[<]+|[<\\[]");

  sealed interface Piece {}

  record Words(String card, String written, String folded) implements Piece {
    Words(String card, String written) {
      this(card, written, Fold.of(written));
    }
  }

  record Hole(String slot) implements Piece {}

  Pattern {
    pieces = List.copyOf(pieces);
  }

  static List<Pattern> all(String phrase) {
    return Stream.of(phrase.split(" \\| ", -1)).map(Pattern::of).toList();
  }

  private static Pattern of(String phrase) {
    var pieces = new ArrayList<Piece>();
    PIECE.matcher(phrase).results().forEach(piece -> add(piece, pieces));
    return new Pattern(pieces);
  }

  private static void add(MatchResult piece, List<Piece> to) {
    if (piece.group(1) != null) {
      to.add(new Hole(piece.group(1)));
      return;
    }
    var card = Objects.requireNonNullElse(piece.group(2), plain(piece)).strip();
    var written = Objects.requireNonNullElse(piece.group(3), plain(piece)).strip();
    if (!card.isEmpty() || !written.isEmpty()) {
      to.add(new Words(card, written));
    }
  }

  private static String plain(MatchResult piece) {
    return piece.group(2) == null && piece.group(3) == null ? piece.group() : "";
  }
}
