package facet.datasets.model;

import facet.datasets.condition.ConditionReader;
import facet.datasets.document.Cursor;

/// Reads one entry of `metrics`.
final class MetricReader {
  private static final String AREA = "Metrics";

  private MetricReader() {}

  static Metric metric(Cursor at) {
    at.allow("label", "meaning", "area", "unit", "event", "where", "measure", "window", "ratio");
    return at.has("ratio") ? ratio(at) : ofEvents(at);
  }

  private static Metric ratio(Cursor at) {
    var parts = at.at("ratio").list(Cursor::text);
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
