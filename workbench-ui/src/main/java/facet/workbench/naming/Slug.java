package facet.workbench.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/// Makes an id of ASCII letters, digits and hyphens from a name, so that it can stand in addresses,
/// file names and other systems' columns.
public final class Slug {

  private static final int LONGEST = 60;

  private Slug() {}

  /// @param fallback used when the name has no ASCII letter or digit, such as 秋季唤回
  /// @param taken ids that are in use; a number is added until one is free
  public static String of(String name, String fallback, Predicate<String> taken) {
    String base = ascii(name);
    if (base.isEmpty()) {
      base = fallback;
    }
    String candidate = base;
    for (int n = 2; taken.test(candidate); n++) {
      candidate = base + "-" + n;
    }
    return candidate;
  }

  private static String ascii(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.replaceAll("^-+|-+$", "");
  }
}
