package facet.datasets.model;

import facet.datasets.document.Cursor;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Notes every name in a model file that refers to nothing: fields, events, links, sources,
/// metrics, areas. A name that refers to something which can't be read is no mistake of its own.
final class ReferenceCheck {
  private final Function<String, Collection<String>> declared;
  private final MemberModel model;

  /// @param declared the names in a section of the file, whether what they name can be read or not
  private ReferenceCheck(Function<String, Collection<String>> declared, MemberModel model) {
    this.declared = declared;
    this.model = model;
  }

  /// Checks a metric by itself against a model that it is part of.
  static void check(MemberModel model, Cursor metric) {
    new ReferenceCheck(
            section ->
                section.equals("metrics")
                    ? model.metrics().keySet()
                    : section.equals("events")
                        ? model.events().keySet()
                        : model.dimensions().keySet(),
            model)
        .metric(metric);
  }

  static void check(Cursor at, MemberModel model) {
    var check =
        new ReferenceCheck(
            section -> at.find(section).map(all -> all.raw().propertyNames()).orElse(List.of()),
            model);
    check.entity(at.at("member"));
    at.find("dimensions").ifPresent(all -> all.entries(check::entity));
    at.find("events").ifPresent(all -> all.entries(check::event));
    at.find("metrics").ifPresent(all -> all.entries(check::metric));
    at.find("classifications").ifPresent(all -> all.entries(check::walk));
    at.find("scopes").ifPresent(all -> all.entries(check::walk));
    at.find("value_metric").ifPresent(c -> check.known("metric", c));
    at.at("member").find("joined").ifPresent(check::joined);
    at.find("models").ifPresent(check::learning);
    at.find("areas").ifPresent(check::areas);
  }

  private void areas(Cursor at) {
    var used = new TreeSet<String>();
    for (var entity : model.entities()) {
      entity.fields().forEach(field -> used.add(field.area()));
      entity.links().forEach(link -> used.add(link.area()));
    }
    model.events().values().forEach(event -> used.add(event.area()));
    model.metrics().values().forEach(metric -> used.add(metric.area()));
    at.entries(area -> {
      if (!used.contains(area.key())) {
        area.note("Nothing is in the area '" + area.key() + "'.", "There are: " + used + ".");
      }
      return area;
    });
  }

  private void learning(Cursor at) {
    at.find("activity").ifPresent(c -> known("event", c));
    for (var kind : List.of("clusters", "churn")) {
      at.find(kind)
          .flatMap(c -> c.find("metrics"))
          .ifPresent(all -> all.list(c -> known("metric", c)));
    }
  }

  private void joined(Cursor at) {
    var field = model.member().field(at.text());
    if (field.isEmpty() || !(field.get().type() instanceof FieldType.Date)) {
      at.note("'" + at.text() + "' is not a date field of the member.", "Name one that is.");
    }
  }

  private Cursor entity(Cursor at) {
    at.find("source").ifPresent(c -> known("source", c));
    at.find("links")
        .ifPresent(links ->
            links.entries(link -> {
              link.find("dimension")
                  .ifPresentOrElse(
                      c -> known("dimension", c),
                      () -> {
                        if (!declared("dimensions").contains(link.key())) {
                          link.note(
                              "There is no dimension '" + link.key() + "'.",
                              "Name one with 'dimension'.");
                        }
                      });
              return link;
            }));
    at.find("fields")
        .ifPresent(fields ->
            fields.entries(field -> {
              field.find("latest").ifPresent(this::path);
              return field;
            }));
    return at;
  }

  private Cursor event(Cursor at) {
    entity(at);
    at.find("where").ifPresent(this::walk);
    at.find("fields").ifPresent(fields -> fields.entries(field -> factors(at, field)));
    return at;
  }

  private Cursor factors(Cursor event, Cursor field) {
    field
        .find("product")
        .ifPresent(product ->
            product.list(factor -> {
              var found = model.event(event.key()).flatMap(e -> e.field(factor.text()));
              if (found.isEmpty() || !found.get().type().isNumeric()) {
                factor.note("'" + factor.text() + "' is not a numeric field of this event.", "");
              }
              return factor;
            }));
    return field;
  }

  private Cursor metric(Cursor at) {
    for (var way : List.of("ratio", "sum", "difference")) {
      at.find(way).ifPresent(parts -> parts.list(c -> known("metric", c)));
    }
    new MetricCheck(model).check(at);
    at.find("measure").flatMap(m -> m.find("field")).ifPresent(this::path);
    at.find("event").ifPresent(c -> known("event", c));
    at.find("where").ifPresent(this::walk);
    return at;
  }

  /// Looks through a condition, wherever it stands, for names of fields, events, metrics and
  /// classes.
  private Cursor walk(Cursor at) {
    for (var key : List.of("field", "left", "right", "within")) {
      at.find(key).filter(Cursor::isText).ifPresent(this::path);
    }
    at.find("event").ifPresent(c -> known("event", c));
    at.find("metric").ifPresent(c -> known("metric", c));
    at.find("by").ifPresent(c -> known("metric", c));
    for (var key : List.of("of", "classes", "steps", "where", "measure", "among")) {
      at.find(key).ifPresent(this::children);
    }
    return at;
  }

  private void children(Cursor at) {
    if (at.isObject()) {
      walk(at);
    } else if (at.raw().isArray()) {
      at.list(child -> child.isObject() ? walk(child) : child);
    }
  }

  private void path(Cursor at) {
    if (model.field(at.text()).isEmpty() && !leadsToUnread(at.text())) {
      at.note("There is no field '" + at.text() + "'.", suggestion(at.text()));
    }
  }

  private String suggestion(String path) {
    var root = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    return model.entities().stream()
        .filter(entity -> entity.id().equals(root))
        .findFirst()
        .map(entity ->
            "Of '"
                + root
                + "' there are: "
                + Stream.concat(
                        entity.fields().stream().map(Field::id),
                        entity.links().stream().map(Link::id))
                    .collect(Collectors.joining(", "))
                + ".")
        .orElse("A path begins with member or an event: " + model.events().keySet() + ".");
  }

  private boolean leadsToUnread(String path) {
    var steps = path.split("\\.", -1);
    return (declared("events").contains(steps[0]) && model.event(steps[0]).isEmpty())
        || (steps.length > 2 && !model.dimensions().keySet().containsAll(declared("dimensions")));
  }

  private Cursor known(String what, Cursor at) {
    var names = declared(what + "s");
    if (!names.contains(at.text())) {
      at.note("There is no " + what + " '" + at.text() + "'.", "There are: " + names + ".");
    }
    return at;
  }

  private Collection<String> declared(String section) {
    return declared.apply(section);
  }
}
