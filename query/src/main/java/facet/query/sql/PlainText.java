package facet.query.sql;

import java.util.Set;
import java.util.regex.Pattern;

/// Names and texts as every engine takes them: a name is quoted only where it must be, text is
/// plain UTF-8.
final class PlainText {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

  private PlainText() {}

  static boolean needsNoQuotes(String name, Set<String> reserved) {
    return NAME.matcher(name).matches() && !reserved.contains(name);
  }

  static void literal(StringBuilder out, String value) {
    out.append('\'').append(value.replace("'", "''")).append('\'');
  }

  static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }
}
