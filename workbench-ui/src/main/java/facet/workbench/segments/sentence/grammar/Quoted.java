package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Any text between two marks; the closing one is doubled inside.
///
/// @param card the piece for a text, as a card shows it
/// @param closing for each of the opening marks that are understood; the first is written
public record Quoted(Function<String, Part> card, String opening, String closing, String name)
    implements Rule<String> {
  private static final String OPENING = "“\"「『＂";
  private static final String CLOSING = "”\"」』＂";

  /// Text as the data has it.
  public static Quoted text(Function<String, Part> card, String name) {
    return new Quoted(card, OPENING, CLOSING, name);
  }

  /// The id of a thing, for want of a name.
  public static Quoted id(Function<String, Part> card, String name) {
    return new Quoted(card, "[【", "]】", name);
  }

  @Override
  public Optional<List<Part>> say(String value) {
    return Optional.of(List.of(card.apply(value).withWritten(written(value))));
  }

  String written(String value) {
    var close = closing.substring(0, 1);
    return opening.charAt(0) + value.replace(close, close + close) + close;
  }

  @Override
  public List<Reading<String>> read(Script script, int at) {
    int start = script.skip(at);
    int kind = opening.indexOf(script.charAt(start));
    if (kind < 0) {
      script.fail(at, name);
      return List.of();
    }
    char close = closing.charAt(kind);
    var value = new StringBuilder();
    for (int i = start + 1; i < script.text().length(); i++) {
      char c = script.charAt(i);
      if (c == close && script.charAt(i + 1) != close) {
        return List.of(new Reading<>(value.toString(), i + 1));
      }
      value.append(c);
      i += c == close ? 1 : 0;
    }
    script.fail(script.text().length(), String.valueOf(close));
    return List.of();
  }
}
