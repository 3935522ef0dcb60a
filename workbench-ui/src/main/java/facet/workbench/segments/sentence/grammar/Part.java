package facet.workbench.segments.sentence.grammar;

import java.util.Objects;

/// A piece of a sentence. It has two faces: on a card and in running text, where a value is in
/// quotes and lists have their commas; either may be empty.
///
/// @param text as a card shows it
/// @param key for a token, which field of the condition's editor it opens; else empty
/// @param written as running text has it
public record Part(Kind kind, String text, String key, String written) {
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
    Objects.requireNonNull(written);
  }

  public static Part term(String text) {
    return new Part(Kind.TERM, text, "", text);
  }

  public static Part word(String text) {
    return word(text, text);
  }

  public static Part word(String text, String written) {
    return new Part(Kind.WORD, text, "", written);
  }

  public static Part token(String text, String key) {
    return new Part(Kind.TOKEN, text, key, text);
  }

  public static Part meta(String text) {
    return new Part(Kind.META, text, "", text);
  }

  public Part withWritten(String value) {
    return new Part(kind, text, key, value);
  }
}
