package facet.query.binding.predicate;

import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParserPos;

/// A predicate with every word in quotes but those it is made with, so that a business term may be
/// called anything SQL reserves (`member`, `value`, `year`), and nothing but a predicate can be
/// said.
final class QuotedWords {
  private static final Set<String> WORDS =
      Set.of("and", "or", "not", "in", "between", "like", "is", "null", "true", "false", "escape");

  /// Text, a quoted name, a date's word before its text, a number, a word.
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(?i:date|timestamp)(?=\\s*')"
              + "|\\d[\\d.]*(?:[eE][+-]?\\d+)?|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)");

  private final String typed;
  private final StringBuilder sql = new StringBuilder();

  /// Where the quoted text begins to lie further right, and by how much.
  private final TreeMap<Integer, Integer> shifts = new TreeMap<>();

  QuotedWords(String typed) {
    this.typed = typed;
    var tokens = TOKEN.matcher(typed);
    int copied = 0;
    while (tokens.find()) {
      var word = tokens.group("word");
      if (word != null && !WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        sql.append(typed, copied, tokens.start()).append('"').append(word).append('"');
        shift(tokens);
        copied = tokens.end();
      }
    }
    sql.append(typed, copied, typed.length());
  }

  private void shift(Matcher word) {
    int so = shifts.isEmpty() ? 0 : shifts.lastEntry().getValue();
    shifts.put(word.start() + so + 1, so + 1);
    shifts.put(word.end() + so + 1, so + 2);
  }

  String sql() {
    return sql.toString();
  }

  /// The place in what was typed of a place in the parser's text.
  SqlParserPos typed(int line, int column) {
    int offset = 0;
    for (int i = 1; i < line; i++) {
      offset = sql.indexOf("\n", offset) + 1;
    }
    offset += Math.max(0, column - 1);
    var shift = shifts.floorEntry(offset);
    int at = Math.min(typed.length(), offset - (shift == null ? 0 : shift.getValue()));
    int lineStart = typed.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int lines = (int) typed.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new SqlParserPos(lines + 1, at - lineStart + 1);
  }
}
