package facet.datasets.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Walks through a CSV file's records, the header first, and tells in which line each begins.
///
/// A record ends with the first line end outside quotes. A quote opens a value only as its first
/// character; where something follows a closing quote the record is broken, and ends with its line.
/// That is how DuckDB cuts a file into records, which alone reads their values.
final class CsvRecords implements AutoCloseable {
  private enum State {
    VALUE_BEGINS,
    PLAIN,
    QUOTED,
    QUOTE_CLOSED
  }

  private final InputStream in;
  private final char separator;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private long nextLine = 1;
  private long line;
  private int values;
  private boolean blank;

  CsvRecords(Path file, char separator) throws IOException {
    this.in = Files.newInputStream(file);
    this.separator = separator;
  }

  /// Goes to the next record, if there is one.
  boolean next() throws IOException {
    line = nextLine;
    values = 1;
    blank = true;
    var state = State.VALUE_BEGINS;
    int last = '\n';
    for (int c = read(); c >= 0; c = read()) {
      last = c;
      if (c == '\n') {
        nextLine++;
        if (state != State.QUOTED) {
          return true;
        }
      } else if (c != '\r') {
        blank = false;
      }
      state = after(state, c);
    }
    nextLine += last == '\n' ? 0 : 1;
    return !blank;
  }

  private State after(State state, int c) {
    if (c == '"' && state != State.PLAIN) {
      return state == State.QUOTED ? State.QUOTE_CLOSED : State.QUOTED;
    }
    if (state == State.QUOTED) {
      return State.QUOTED;
    }
    if (c != separator) {
      return State.PLAIN;
    }
    values++;
    return State.VALUE_BEGINS;
  }

  /// The line, from 1, in which the record begins.
  long line() {
    return line;
  }

  /// In how many lines the record lies.
  long lines() {
    return nextLine - line;
  }

  /// How many values the record has.
  int values() {
    return values;
  }

  /// The record is an empty line.
  boolean isBlank() {
    return blank;
  }

  private int read() throws IOException {
    if (at == filled) {
      at = 0;
      filled = in.read(buffer);
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[at++] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
