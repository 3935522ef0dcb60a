package facet.datasets.model;

import facet.datasets.condition.ConditionReader;
import facet.datasets.document.Cursor;
import java.util.List;

/// Reads one entry of `metrics`.
final class MetricReader {
  private static final String AREA = "Metrics";
  private static final List<String> OF_METRICS = List.of("ratio", "sum", "difference");
  private static final List<String> OF_EVENTS = List.of("event", "where", "measure", "window");

  private MetricReader() {}

  static Metric metric(Cursor at) {
    at.allow(
        "label",
        "meaning",
        "area",
        "unit",
        "event",
        "where",
        "measure",
        "window",
        "ratio",
        "sum",
        "difference");
    var ways = OF_METRICS.stream().filter(at::has).toList();
    if (ways.isEmpty()) {
      return ofEvents(at);
    }
    var way = ways.getFirst();
    for (var other : ways.subList(1, ways.size())) {
      at.at(other).note("A metric is made in one way: '" + way + "' is given too.", "Keep one.");
    }
    for (var key : OF_EVENTS) {
      at.find(key)
          .ifPresent(extra ->
              extra.note(
                  "A '%s' of metrics has no '%s' of its own.".formatted(way, key),
                  "Write it at the metrics that it is made of."));
    }
    var parts = at.at(way).list(Cursor::text);
    return way.equals("ratio") ? ratio(at, parts) : total(at, way, parts);
  }

  private static Metric ratio(Cursor at, List<String> parts) {
    if (parts.size() != 2) {
      throw at.at("ratio").fail("A ratio has two metrics.", "Write [spend_365d, orders_365d].");
    }
    return new Metric.Ratio(
        ModelReader.id(at, at.key()),
        ModelReader.labels(at, at.key()),
        ModelReader.optional(at, "meaning"),
        at.findText("area").orElse(AREA),
        at.findText("unit"),
        parts.get(0),
        parts.get(1));
  }

  private static Metric total(Cursor at, String way, List<String> parts) {
    if (parts.size() < 2) {
      throw at.at(way)
          .fail(
              "A %s has two metrics or more.".formatted(way),
              "Write [spend_365d, spend_365d_before].");
    }
    boolean added = way.equals("sum");
    return new Metric.Total(
        ModelReader.id(at, at.key()),
        ModelReader.labels(at, at.key()),
        ModelReader.optional(at, "meaning"),
        at.findText("area").orElse(AREA),
        at.findText("unit"),
        added ? parts : parts.subList(0, 1),
        added ? List.of() : parts.subList(1, parts.size()));
  }

  private static Metric ofEvents(Cursor at) {
    return new Metric.OfEvents(
        ModelReader.id(at, at.key()),
        ModelReader.labels(at, at.key()),
        ModelReader.optional(at, "meaning"),
        at.findText("area").orElse(AREA),
        at.findText("unit"),
        at.text("event"),
        at.find("where").map(ConditionReader::node),
        ConditionReader.measure(at.at("measure")),
        ConditionReader.window(at));
  }
}
