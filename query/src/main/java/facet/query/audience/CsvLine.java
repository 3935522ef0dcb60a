package facet.query.audience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes lines of comma-separated values (RFC 4180).
record CsvLine(Writer out) {
  void write(String key, List<? extends @Nullable String> values) {
    try {
      out.write(quoted(key));
      for (var value : values) {
        out.write(',');
        out.write(value == null ? "" : quoted(value));
      }
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String text) {
    return text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }
}
