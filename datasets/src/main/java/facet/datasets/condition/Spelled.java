package facet.datasets.condition;

import java.util.Locale;

/// An enum constant as the segment format writes it: `STARTS_WITH` is `startsWith`.
public interface Spelled {
  String name();

  default String spelling() {
    var words = name().toLowerCase(Locale.ROOT).split("_");
    var text = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      text.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return text.toString();
  }
}
