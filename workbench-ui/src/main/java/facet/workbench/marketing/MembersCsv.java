package facet.workbench.marketing;

import facet.workbench.marketing.PublishedSegment.Delivery;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Member keys as CSV: one column, UTF-8.
public final class MembersCsv {
  private static final String HEADING = "member_key";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int PAGE = 5_000;

  private final PublishedSegments segments;

  public MembersCsv(PublishedSegments segments) {
    this.segments = segments;
  }

  /// Writes all members of a delivery, page by page, with the mark by which spreadsheets know
  /// UTF-8.
  public void write(Delivery delivery, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    line(writer, HEADING);
    String after = "";
    while (true) {
      var page = segments.members(delivery, after, PAGE);
      if (page.isEmpty()) {
        break;
      }
      for (String key : page) {
        line(writer, key);
      }
      after = page.getLast();
    }
    writer.flush();
  }

  /// A page of members as text, with its heading.
  public static String of(List<String> keys) {
    var text = new StringBuilder(HEADING).append("\r\n");
    keys.forEach(key -> text.append(quoted(key)).append("\r\n"));
    return text.toString();
  }

  private static void line(Writer writer, String cell) throws IOException {
    writer.write(quoted(cell));
    writer.write("\r\n");
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
