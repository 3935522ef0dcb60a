package facet.query.bench;

import facet.datasets.store.DataVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a benchmark found out about one size of data.
public record BenchReport(Size size, int rounds, List<Section> sections) {
  public BenchReport {
    Objects.requireNonNull(size);
    sections = List.copyOf(sections);
  }

  /// @param members how many members the data has
  /// @param lines how many order lines
  public record Size(long members, long lines) {
    public static Size of(DataVersion version) {
      return new Size(
          version.facts().members(), version.facts().events().getOrDefault("order_line", 0L));
    }
  }

  Optional<Section> section(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst();
  }
}
