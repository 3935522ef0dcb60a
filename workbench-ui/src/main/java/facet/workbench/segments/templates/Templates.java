package facet.workbench.segments.templates;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Node;
import facet.datasets.document.YamlText;
import facet.datasets.model.FieldType;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.query.binding.Catalog;
import facet.query.binding.ConditionBinder;
import facet.workbench.segments.NodeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The templates that a dataset can answer.
///
/// `templates.yaml` writes each in one or more ways; the first that the member model understands is
/// offered, and none when it understands none. Four words stand for roles that a model declares:
/// `{purchase}` is the event that its `models.activity` names, else the one its value metric
/// measures, else its only one; `{value}` is its value metric; `{joined}` the date a member joined;
/// `{birthday}` the first date field named after birth.
public final class Templates {
  private static final String FILE = "templates.yaml";
  private static final JsonNode ALL = read();

  private final MemberModel model;
  private final ConditionBinder binder;

  public Templates(MemberModel model, LocalDate asOf) {
    this.model = model;
    this.binder = new ConditionBinder(model, Catalog.empty(), asOf);
  }

  public List<Template> offered() {
    var offered = new ArrayList<Template>();
    for (var one : ALL) {
      where(one)
          .ifPresent(where ->
              offered.add(
                  new Template(
                      one.path("id").asString(""),
                      labels(one.path("name")),
                      labels(one.path("when")),
                      Optional.of(one.path("icon").asString("")).filter(icon -> !icon.isEmpty()),
                      where)));
    }
    return offered;
  }

  /// Those for somebody who begins a segment.
  public List<Template> starts() {
    return offered().stream().filter(template -> template.icon().isPresent()).toList();
  }

  /// Every id in the file, offered or not.
  static List<String> ids() {
    return ALL.valueStream().map(one -> one.path("id").asString("")).toList();
  }

  private Optional<Node> where(JsonNode template) {
    return template
        .path("ways")
        .valueStream()
        .flatMap(way -> inTermsOfTheModel(way.toString()).stream())
        .flatMap(json -> NodeJson.read(json).found().stream())
        .filter(where -> binder.bind(where).found().isPresent())
        .findFirst();
  }

  /// A way with the model's own names; empty when it asks for a role that the model has not.
  private Optional<String> inTermsOfTheModel(String way) {
    var named = role(Optional.of(way), "{purchase}", purchase());
    named = role(named, "{value}", model.value());
    named = role(named, "{joined}", model.member().joined().map(this::path));
    return role(named, "{birthday}", birthday());
  }

  private static Optional<String> role(
      Optional<String> way, String word, Optional<String> meaning) {
    return way.flatMap(text ->
        text.contains(word) ? meaning.map(name -> text.replace(word, name)) : Optional.of(text));
  }

  private Optional<String> purchase() {
    return model
        .learning()
        .activity()
        .or(() ->
            model
                .value()
                .flatMap(model::metric)
                .filter(Metric.OfEvents.class::isInstance)
                .map(metric -> ((Metric.OfEvents) metric).event()))
        .or(() ->
            model.events().keySet().stream().filter(_ -> model.events().size() == 1).findFirst());
  }

  private Optional<String> birthday() {
    return model.member().fields().stream()
        .filter(field -> field.type() instanceof FieldType.Date && field.id().contains("birth"))
        .map(field -> path(field.id()))
        .findFirst();
  }

  private String path(String field) {
    return model.member().id() + "." + field;
  }

  private static Labels labels(JsonNode node) {
    return new Labels(node.path("en").asString(""), node.path("zh_CN").asString(""));
  }

  private static JsonNode read() {
    try (var in = Templates.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlText.parse(FILE, text)
          .orThrow(ErrorCode.INVALID_DOCUMENT, FILE)
          .root()
          .path("templates");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
