package facet.datasets.crm.file;

import facet.datasets.crm.Delta;
import facet.datasets.crm.RowOperation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a batch as CSV (RFC 4180, UTF-8): a full run as the rows themselves, a delta with what
/// happened to each in front. The same batch gives the same bytes always.
///
/// A missing value is nothing, an empty text is `""`.
record CsvText(FolderSettings settings, Delta delta) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  void writeTo(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(settings.byteOrderMark() ? BYTE_ORDER_MARK : "");
    line(text, heading());
    for (RowOperation row : delta.rows()) {
      if (isWritten(row)) {
        line(text, cells(row));
      }
      if (text.length() > 1 << 16) {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// A snapshot says who is gone by leaving them out.
  private boolean isWritten(RowOperation row) {
    return !delta.delivery().full() || row.action() != RowOperation.Action.REMOVE;
  }

  private List<@Nullable String> heading() {
    List<@Nullable String> cells = new ArrayList<>();
    if (!delta.delivery().full()) {
      cells.add("action");
    }
    cells.add(settings.keyColumn());
    cells.addAll(delta.delivery().fields());
    return cells;
  }

  private List<@Nullable String> cells(RowOperation row) {
    List<@Nullable String> cells = new ArrayList<>();
    if (!delta.delivery().full()) {
      cells.add(
          switch (row.action()) {
            case ADD -> "add";
            case UPDATE -> "update";
            case REMOVE -> "remove";
          });
    }
    cells.add(row.memberKey());
    cells.addAll(row.values());
    while (row.values().isEmpty()
        && cells.size() < delta.delivery().fields().size() + (delta.delivery().full() ? 1 : 2)) {
      cells.add(null);
    }
    return cells;
  }

  private static void line(StringBuilder text, List<@Nullable String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      cell(text, cells.get(i));
    }
    text.append(LINE_END);
  }

  private static void cell(StringBuilder text, @Nullable String value) {
    if (value == null) {
      return;
    }
    boolean quote =
        value.isEmpty()
            || value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    text.append(quote ? '"' + value.replace("\"", "\"\"") + '"' : value);
  }
}
