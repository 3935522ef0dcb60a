package facet.query.binding;

import java.text.Normalizer;

/// Text as it is compared: in normal form C, and for case-insensitive search each code point in its
/// lower case, as the engine's `lower` gives it.
public final class CaseFolding {
  private CaseFolding() {}

  public static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  public static String fold(String text) {
    return normal(text)
        .codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
