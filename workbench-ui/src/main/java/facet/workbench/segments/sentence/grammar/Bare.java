package facet.workbench.segments.sentence.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Text that a person typed without quotes: one word or several, as many as make sense.
public record Bare(Pattern shape, String name) implements Rule<String> {
  @Override
  public Optional<List<Part>> say(String value) {
    return Optional.empty();
  }

  @Override
  public List<Reading<String>> read(Script script, int at) {
    var match = script.match(shape, at);
    if (script.liberty() != Liberty.BARE || !match.lookingAt()) {
      script.fail(at, name);
      return List.of();
    }
    var found = new ArrayList<Reading<String>>();
    for (int end = match.start() + 1; end <= match.end(); end++) {
      if (end == match.end() || script.charAt(end) == ' ') {
        found.add(new Reading<>(script.text().substring(match.start(), end), end));
      }
    }
    return found;
  }
}
