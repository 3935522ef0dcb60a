package facet.workbench.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `numbers.csv`: how numbers are written, by the names that charts give the formats. Pages and
/// charts each have code of their own for it, and are both held to this table.
public final class NumberTable {
  private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]+)");

  private NumberTable() {}

  public record Row(String format, String value, String english, String chinese) {}

  public static List<Row> rows() {
    return text().lines().skip(1).map(NumberTable::row).toList();
  }

  private static Row row(String line) {
    var cells = new ArrayList<String>();
    var matcher = CELL.matcher(line);
    while (matcher.find()) {
      cells.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
  }

  private static String text() {
    try (var file = NumberTable.class.getResourceAsStream("numbers.csv")) {
      if (file == null) {
        throw new IllegalStateException("numbers.csv is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
