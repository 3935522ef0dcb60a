package facet.datasets.model;

import facet.datasets.Checked;
import facet.datasets.condition.ConditionWriter;
import facet.datasets.document.Document;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One metric as JSON: what stands under its id among `metrics` in a model file.
public final class MetricJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonMapper WRITER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private MetricJson() {}

  /// Reads a metric, or tells what is wrong with it: with the document, or with what it names in
  /// the model that it is to be part of.
  public static Checked<Metric> read(String id, String text, MemberModel model) {
    return switch (Document.json("metric", text)) {
      case Checked.Valid<Document>(var document) ->
          entry(id, document)
              .read(root -> {
                var at = root.at(id);
                var metric = MetricReader.metric(at);
                ReferenceCheck.check(model.with(List.of(metric)), at);
                return metric;
              });
      case Checked.Invalid<Document>(var problems) -> new Checked.Invalid<>(problems);
    };
  }

  private static Document entry(String id, Document document) {
    var root = JSON.objectNode();
    root.set(id, document.root());
    return new Document(document.name(), root, Map.of());
  }

  public static String write(Metric metric) {
    var json = JSON.objectNode();
    labels(json, "label", metric.labels());
    if (!metric.meaning().en().isEmpty()) {
      labels(json, "meaning", metric.meaning());
    }
    json.put("area", metric.area());
    metric.unit().ifPresent(unit -> json.put("unit", unit));
    definition(metric, json);
    return WRITER.writeValueAsString(json);
  }

  private static void labels(ObjectNode json, String key, Labels labels) {
    json.putObject(key).put("en", labels.en()).put("zh_CN", labels.zhCn());
  }

  private static void definition(Metric metric, ObjectNode json) {
    switch (metric) {
      case Metric.OfEvents of -> {
        json.put("event", of.event());
        of.where().ifPresent(where -> json.set("where", ConditionWriter.node(where)));
        ConditionWriter.measure(of.measure(), json);
        ConditionWriter.window(of.window(), json);
      }
      case Metric.Ratio of -> json.putArray("ratio").add(of.numerator()).add(of.denominator());
      case Metric.Total of -> {
        var parts = json.putArray(of.minus().isEmpty() ? "sum" : "difference");
        of.madeOf().forEach(parts::add);
      }
    }
  }
}
