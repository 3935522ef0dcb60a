package facet.query.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// What first answers cost at several sizes of data.
///
/// @param reports from the smallest to the largest; they ask the same questions
public record Growth(List<BenchReport> reports) {
  private static final double MILLION = 1e6;

  public Growth {
    reports =
        reports.stream()
            .sorted((a, b) -> Long.compare(a.size().members(), b.size().members()))
            .toList();
  }

  public List<String> questions() {
    return reports.getFirst().section(AnswerBench.FIRST).orElseThrow().lines().stream()
        .map(Line::name)
        .toList();
  }

  /// Milliseconds for each million order lines, by size.
  public List<Double> perMillion(String question) {
    return reports.stream()
        .map(one -> p50(one, question).orElseThrow() / one.size().lines() * MILLION)
        .toList();
  }

  public Section table() {
    return new Section(
        "growth",
        "Growth",
        "First answers at each size, and what they cost for each million order lines: where that"
            + " stays or falls, the cost grows no faster than the data.",
        questions().stream().map(this::line).toList());
  }

  private Line line(String question) {
    var line = Line.of(question);
    for (var report : reports) {
      line = line.ms("p50 at %s, ms".formatted(members(report)), p50(report, question).orElse(0));
    }
    var perMillion = perMillion(question);
    for (int i = 0; i < reports.size(); i++) {
      line = line.ms("ms per million at %s".formatted(members(reports.get(i))), perMillion.get(i));
    }
    return line;
  }

  private static String members(BenchReport report) {
    return String.format(Locale.ENGLISH, "%,d", report.size().members());
  }

  private static OptionalDouble p50(BenchReport report, String question) {
    return report
        .section(AnswerBench.FIRST)
        .flatMap(section -> section.line(question))
        .map(line -> line.value(Line.P50))
        .orElse(OptionalDouble.empty());
  }
}
