package facet.workbench.naming;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Chinese text as somebody types it on a keyboard: `生日` is `shengri`, or `sr` for short. A
/// character that is read in several ways is spelt in the commonest; other scripts stay as they
/// are, in lower case.
public final class Pinyin {
  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Han-Latin; NFD; [:Mn:] Remove; Lower");
  private static final Map<Integer, String> SPELT = new ConcurrentHashMap<>();

  private Pinyin() {}

  /// Both spellings, parted by a space; empty when there is nothing Chinese in the text.
  public static String of(String text) {
    if (text.codePoints().noneMatch(Pinyin::isHan)) {
      return "";
    }
    var full = new StringBuilder();
    var initials = new StringBuilder();
    text.codePoints()
        .filter(c -> isHan(c) || UCharacter.isLetterOrDigit(c))
        .forEach(c -> {
          var spelt = isHan(c) ? spelt(c) : Character.toString(c).toLowerCase(Locale.ROOT);
          full.append(spelt);
          initials.append(isHan(c) ? spelt.substring(0, 1) : spelt);
        });
    return full + " " + initials;
  }

  private static boolean isHan(int c) {
    return UScript.getScript(c) == UScript.HAN;
  }

  private static String spelt(int c) {
    return SPELT.computeIfAbsent(
        c,
        one -> {
          synchronized (TO_LATIN) {
            var spelt = TO_LATIN.transliterate(Character.toString(one)).strip();
            return spelt.isEmpty() ? Character.toString(one) : spelt;
          }
        });
  }
}
