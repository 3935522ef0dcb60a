package facet.workbench.cli;

import facet.query.bench.BenchReport;
import facet.query.bench.Growth;
import facet.query.bench.Line;
import facet.query.bench.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Benchmarks as Markdown, ready for docs/benchmarks.md, or as JSON.
final class BenchText {
  private BenchText() {}

  static String title(BenchReport.Size size) {
    return text("## %,d members, %,d order lines%n", size.members(), size.lines());
  }

  /// A table; its columns are the figures that its lines have.
  static String markdown(Section section) {
    var lines = section.lines();
    var labels =
        lines.stream()
            .flatMap(line -> line.figures().stream().map(Line.Figure::label))
            .distinct()
            .toList();
    var rows = new ArrayList<String>();
    rows.add(row("", labels, "goal"));
    rows.add("|---|" + "---:|".repeat(labels.size()) + "---|");
    for (var line : lines) {
      var figures = labels.stream().map(label -> figure(line, label)).toList();
      rows.add(row(line.name(), figures, line.goal().map(BenchText::goal).orElse("")));
    }
    return text(
        "### %s%n%n%s%n%n%s%n%s",
        section.title(), section.says(), String.join("\n", rows), reached(lines));
  }

  private static String row(String name, List<String> figures, String goal) {
    return "| %s | %s | %s |".formatted(name, String.join(" | ", figures), goal);
  }

  private static String goal(Line.Goal goal) {
    return goal.says() + (goal.met() ? " ✓" : " ✗");
  }

  private static String reached(List<Line> lines) {
    var goals = lines.stream().flatMap(line -> line.goal().stream()).toList();
    long met = goals.stream().filter(Line.Goal::met).count();
    return goals.size() < 2 ? "" : text("%n%d of %d reach the goal.%n", met, goals.size());
  }

  private static String figure(Line line, String label) {
    return line.figures().stream()
        .filter(one -> one.label().equals(label))
        .findFirst()
        .map(BenchText::figure)
        .orElse("");
  }

  private static String figure(Line.Figure figure) {
    return switch (figure.unit()) {
      case COUNT -> text("%,.0f", figure.value());
      case MILLISECONDS, MEGABYTES -> text("%.2f", figure.value());
      case RATIO -> text("%.3f", figure.value());
    };
  }

  /// The table of growth and its plot, which Markdown readers that know Mermaid draw.
  static String growth(Growth growth) {
    return markdown(growth.table()) + "\n" + GrowthPlot.of(growth);
  }

  static String json(List<BenchReport> reports) {
    var all = JsonNodeFactory.instance.arrayNode();
    reports.forEach(report -> json(report, all.addObject()));
    return all.toString();
  }

  private static void json(BenchReport report, ObjectNode json) {
    json.put("members", report.size().members())
        .put("lines", report.size().lines())
        .put("rounds", report.rounds());
    for (var section : report.sections()) {
      var lines = json.putArray(section.key());
      section.lines().forEach(line -> json(line, lines.addObject()));
    }
  }

  private static void json(Line line, ObjectNode json) {
    json.put("name", line.name());
    line.figures().forEach(figure -> json.put(figure.label(), figure.value()));
    line.goal().ifPresent(goal -> json.put("goal", goal.says()).put("met", goal.met()));
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ENGLISH, format, values);
  }
}
