package facet.query.bench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One table of a report.
///
/// @param key by which other tables and programs find it
/// @param says what was measured, in a sentence or two
public record Section(String key, String title, String says, List<Line> lines) {
  public Section {
    Objects.requireNonNull(key);
    Objects.requireNonNull(title);
    Objects.requireNonNull(says);
    lines = List.copyOf(lines);
  }

  Optional<Line> line(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }
}
