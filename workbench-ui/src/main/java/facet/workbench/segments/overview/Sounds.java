package facet.workbench.segments.overview;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How Chinese names sound, written in plain letters: `金卡` is found by `jinka` and by `jk`.
final class Sounds {
  private Sounds() {}

  private static final class Pinyin {
    private static final Transliterator LATIN =
        Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  }

  /// The syllables run together, and their first letters; empty when nothing is Chinese.
  static String of(String text) {
    if (text.codePoints().noneMatch(Character::isIdeographic)) {
      return "";
    }
    var syllables =
        Stream.of(Pinyin.LATIN.transliterate(spaced(text)).strip().split("[^a-z0-9]+"))
            .filter(one -> !one.isEmpty())
            .toList();
    var first = syllables.stream().map(one -> one.substring(0, 1)).collect(Collectors.joining());
    return (String.join("", syllables) + "\n" + first).toLowerCase(Locale.ROOT);
  }

  private static String spaced(String text) {
    var apart = new StringBuilder();
    text.codePoints()
        .forEach(letter -> {
          if (Character.isIdeographic(letter)) {
            apart.append(' ').appendCodePoint(letter).append(' ');
          } else {
            apart.appendCodePoint(letter);
          }
        });
    return apart.toString();
  }
}
