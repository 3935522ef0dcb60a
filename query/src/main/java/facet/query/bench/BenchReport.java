package facet.query.bench;

import java.util.List;

/// What a benchmark found out about one size of data.
///
/// @param members how many members the data has
/// @param lines how many order lines
/// @param first each question with nothing known beforehand, beside SQL written by hand
/// @param changed edits of the last question when its leaves are known, beside SQL written by hand
/// @param sorted questions to the table sorted by member, beside a copy in the order of time
public record BenchReport(
    long members,
    long lines,
    int rounds,
    List<Compiled> compiled,
    List<Answered> first,
    List<Answered> changed,
    List<Answered> sorted,
    Imported imported,
    Memory memory) {
  public BenchReport {
    compiled = List.copyOf(compiled);
    first = List.copyOf(first);
    changed = List.copyOf(changed);
    sorted = List.copyOf(sorted);
  }

  /// From a condition to its SQL.
  ///
  /// @param timing by the clock
  /// @param processor of the processor alone, which a busy machine does not lengthen
  public record Compiled(String name, Timing timing, Timing processor) {}

  /// A question that both sides answered.
  ///
  /// @param members how many were found, the same ones by both sides
  public record Answered(String name, long members, Pair pair) {}

  /// An import of `rows` rows, beside DuckDB reading and sorting the same file.
  public record Imported(long rows, Pair pair) {}

  /// Bitmaps of leaves.
  public record Memory(int leaves, long bytes) {}
}
