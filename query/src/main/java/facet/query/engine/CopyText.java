package facet.query.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Rows of texts in the text format of PostgreSQL's COPY.
final class CopyText {
  private CopyText() {}

  static void write(Chunk chunk, OutputStream out) {
    var text = new StringBuilder();
    for (int row = 0; row < chunk.rows(); row++) {
      for (int column = 0; column < chunk.columns(); column++) {
        if (column > 0) {
          text.append('\t');
        }
        var value = chunk.text(column, row);
        if (value == null) {
          text.append("\\N");
        } else {
          escape(value, text);
        }
      }
      text.append('\n');
    }
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void escape(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
  }
}
