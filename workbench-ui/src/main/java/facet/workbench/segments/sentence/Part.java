package facet.workbench.segments.sentence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A piece of a sentence.
///
/// @param key for a token, which field of the condition's editor it opens; else empty
public record Part(Kind kind, String text, String key) {
  /// What a piece is to the reader.
  public enum Kind {
    /// A name of the model: bold.
    TERM,
    /// What joins the rest.
    WORD,
    /// A value that can be changed.
    TOKEN,
    /// Provenance, such as a version.
    META
  }

  public Part {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(key);
  }

  static Part term(String text) {
    return new Part(Kind.TERM, text, "");
  }

  static Part word(String text) {
    return new Part(Kind.WORD, text, "");
  }

  static Part token(String text, String key) {
    return new Part(Kind.TOKEN, text, key);
  }

  /// The texts of the tokens among the parts.
  static String tokens(List<Part> parts, String separator) {
    return parts.stream()
        .filter(part -> part.kind() == Kind.TOKEN)
        .map(Part::text)
        .collect(Collectors.joining(separator));
  }

  /// Whether the part follows another token: one of several values.
  static boolean listed(List<Part> parts, int place) {
    return place > 0
        && parts.get(place).kind() == Kind.TOKEN
        && parts.get(place - 1).kind() == Kind.TOKEN;
  }

  static Part meta(String text) {
    return new Part(Kind.META, text, "");
  }
}
