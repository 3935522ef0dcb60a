package facet.workbench.segments.sentence;

import java.util.Objects;

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

  static Part meta(String text) {
    return new Part(Kind.META, text, "");
  }
}
