package facet.workbench.segments.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Pasted text or a CSV file as cells. Which column holds the members' keys is not asked: it is the
/// one in which most of them are found.
final class KeyTable {
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern CELL = Pattern.compile("[\\t,;，；]");

  private final List<List<String>> rows = new ArrayList<>();

  private KeyTable() {}

  static KeyTable of(String text) {
    var table = new KeyTable();
    LINE.splitAsStream(text)
        .map(line -> CELL.splitAsStream(line).map(KeyTable::cell).toList())
        .filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty()))
        .forEach(table.rows::add);
    return table;
  }

  private static String cell(String text) {
    var bare = text.strip();
    return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
        ? bare.substring(1, bare.length() - 1).strip()
        : bare.replace("\uFEFF", "");
  }

  /// Everything that may be a key.
  Set<String> cells() {
    var cells = new HashSet<String>();
    rows.forEach(cells::addAll);
    cells.remove("");
    return cells;
  }

  /// @param members ordinals by the keys that members have
  ListMatch match(Map<String, Integer> members) {
    var keys = new ArrayList<>(column(members));
    if (keys.size() > 1 && isHeading(keys.getFirst(), members)) {
      keys.removeFirst();
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    var unmatched = new ArrayList<String>();
    var seen = new HashSet<String>();
    int repeated = 0;
    for (var key : keys) {
      var ordinal = members.get(key);
      if (!seen.add(key)) {
        repeated++;
      } else if (ordinal == null) {
        unmatched.add(key);
      } else {
        found.put(key, ordinal);
      }
    }
    return new ListMatch(found.values().stream().sorted().toList(), unmatched, repeated);
  }

  /// A heading has no digit in it, and no member has it for a key.
  private static boolean isHeading(String first, Map<String, Integer> members) {
    return !members.containsKey(first) && first.chars().noneMatch(Character::isDigit);
  }

  private List<String> column(Map<String, Integer> members) {
    var hits = new HashMap<Integer, Integer>();
    for (var row : rows) {
      IntStream.range(0, row.size())
          .filter(i -> members.containsKey(row.get(i)))
          .forEach(i -> hits.merge(i, 1, Integer::sum));
    }
    int best =
        hits.entrySet().stream()
            .max(Map.Entry.<Integer, Integer>comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    return rows.stream()
        .filter(row -> row.size() > best && !row.get(best).isEmpty())
        .map(row -> row.get(best))
        .toList();
  }
}
