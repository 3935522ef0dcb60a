package facet.workbench.cli;

import facet.query.bench.BenchReport;
import facet.query.bench.Pair;
import facet.query.bench.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Benchmarks as Markdown, ready for docs/benchmarks.md, or as JSON.
record BenchText(List<BenchReport> reports) {
  private static final double MEGA = 1e6;

  String markdown() {
    return reports.stream().map(BenchText::markdown).collect(Collectors.joining("\n"));
  }

  private static String markdown(BenchReport report) {
    var text = new StringBuilder();
    line(text, "## %,d members, %,d order lines%n", report.members(), report.lines());
    line(text, "| compile | p50, ms | p95, ms | p95 of processor time, ms |%n|---|---:|---:|---:|");
    for (var one : report.compiled()) {
      line(
          text,
          "| %s | %.2f | %.2f | %.2f |",
          one.name(),
          ms(one.timing().median()),
          ms(one.timing().p95()),
          ms(one.processor().p95()));
    }
    answers(text, "first answer", "by hand", report.first());
    answers(text, "edited, leaves known", "by hand", report.changed());
    imported(text, report.imported());
    answers(text, "SQL on the table sorted by member", "in the order of time", report.sorted());
    var memory = report.memory();
    line(
        text,
        "%nMemory of the %d leaves of all questions: %.2f MB.",
        memory.leaves(),
        memory.bytes() / MEGA);
    line(text, "Medians of %d rounds, run by turns.", report.rounds());
    return text.toString();
  }

  private static void answers(
      StringBuilder text, String ours, String other, List<BenchReport.Answered> answers) {
    line(
        text,
        "%n| %s | members | p50, ms | p95, ms | %s, p50, ms | ratio |%n|---|---:|---:|---:|---:|---:|",
        ours,
        other);
    for (var one : answers) {
      var pair = one.pair();
      line(
          text,
          "| %s | %,d | %.2f | %.2f | %.2f | %.3f |",
          one.name(),
          one.members(),
          ms(pair.ours().median()),
          ms(pair.ours().p95()),
          ms(pair.other().median()),
          pair.ratio());
    }
  }

  private static void imported(StringBuilder text, BenchReport.Imported imported) {
    line(
        text,
        "%n| import of one CSV file | rows | rows/s | DuckDB alone, rows/s | ratio of times |%n|---|---:|---:|---:|---:|");
    line(
        text,
        "| order lines | %,d | %,.0f | %,.0f | %.2f |",
        imported.rows(),
        perSecond(imported.rows(), imported.pair().ours()),
        perSecond(imported.rows(), imported.pair().other()),
        imported.pair().ratio());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ENGLISH, format + "%n", values));
  }

  private static double ms(Duration time) {
    return time.toNanos() / MEGA;
  }

  private static double perSecond(long rows, Timing timing) {
    return rows * 1e9 / timing.median().toNanos();
  }

  String json() {
    var all = JsonNodeFactory.instance.arrayNode();
    reports.forEach(report -> json(report, all.addObject()));
    return all.toString();
  }

  private static void json(BenchReport report, ObjectNode json) {
    json.put("members", report.members())
        .put("lines", report.lines())
        .put("rounds", report.rounds());
    var compiled = json.putArray("compiled");
    for (var one : report.compiled()) {
      var added = compiled.addObject().put("name", one.name());
      timing(one.timing(), added.putObject("clock"));
      timing(one.processor(), added.putObject("processor"));
    }
    answers(json.putArray("first"), report.first());
    answers(json.putArray("changed"), report.changed());
    answers(json.putArray("sorted"), report.sorted());
    pair(
        report.imported().pair(), json.putObject("imported").put("rows", report.imported().rows()));
    json.putObject("memory")
        .put("leaves", report.memory().leaves())
        .put("bytes", report.memory().bytes());
  }

  private static void answers(ArrayNode json, List<BenchReport.Answered> answers) {
    answers.forEach(one ->
        pair(one.pair(), json.addObject().put("name", one.name()).put("members", one.members())));
  }

  private static void pair(Pair pair, ObjectNode json) {
    timing(pair.ours(), json.putObject("ours"));
    timing(pair.other(), json.putObject("other"));
    json.put("ratio", pair.ratio());
  }

  private static void timing(Timing timing, ObjectNode json) {
    json.put("medianMs", ms(timing.median())).put("p95Ms", ms(timing.p95()));
  }
}
