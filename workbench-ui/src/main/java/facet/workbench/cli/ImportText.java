package facet.workbench.cli;

import facet.datasets.importing.ImportReport;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/// What an import did, as lines or as JSON.
record ImportText(ImportReport report) {
  private static final int SHOWN = 10;

  String lines() {
    var version = report.version();
    var facts = version.facts();
    var text = new StringBuilder();
    for (var source : facts.sources()) {
      line(
          text,
          "%s: %,d rows of %d files, %,d set aside",
          source.id(),
          source.rows(),
          source.files().size(),
          source.rejected());
    }
    report.rejected().stream()
        .limit(SHOWN)
        .forEach(row ->
            line(
                text,
                "  line %d, column %s: %s ('%s')",
                row.line(),
                row.column(),
                row.reason(),
                row.value()));
    new TreeMap<>(facts.events())
        .forEach((event, rows) ->
            line(
                text,
                "%s: %,d events, %,d anonymous kept apart",
                event,
                rows,
                facts.anonymous().getOrDefault(event, 0L)));
    report.notes().forEach(note -> line(text, "Note: %s", note));
    line(
        text,
        "%s is on version %d: %,d members, complete through %s.",
        version.model().dataset(),
        version.number(),
        facts.members(),
        facts.completeThrough());
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ENGLISH, format, values)).append(System.lineSeparator());
  }

  String json() {
    var version = report.version();
    var facts = version.facts();
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("dataset", version.model().dataset())
            .put("version", version.number())
            .put("members", facts.members())
            .put("completeThrough", facts.completeThrough().toString());
    var sources = json.putArray("sources");
    facts
        .sources()
        .forEach(source ->
            sources
                .addObject()
                .put("source", source.id())
                .put("files", source.files().size())
                .put("rows", source.rows())
                .put("setAside", source.rejected()));
    var events = json.putObject("events");
    facts.events().forEach(events::put);
    var anonymous = json.putObject("anonymous");
    facts.anonymous().forEach(anonymous::put);
    return json.toString();
  }
}
