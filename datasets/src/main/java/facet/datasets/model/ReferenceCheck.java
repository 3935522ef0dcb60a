package facet.datasets.model;

import facet.datasets.document.Cursor;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Notes every name in a model file that refers to nothing: fields, events, links, sources,
/// metrics, areas.
final class ReferenceCheck {
  private final MemberModel model;

  private ReferenceCheck(MemberModel model) {
    this.model = model;
  }

  static void check(Cursor at, MemberModel model) {
    var check = new ReferenceCheck(model);
    check.entity(at.at("member"));
    at.find("dimensions").ifPresent(all -> all.entries(check::entity));
    at.find("events").ifPresent(all -> all.entries(check::event));
    at.find("metrics").ifPresent(all -> all.entries(check::metric));
    at.find("classifications").ifPresent(all -> all.entries(check::walk));
    at.find("value_metric").ifPresent(c -> check.known("metric", c, model.metrics().keySet()));
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
    at.find("activity").ifPresent(c -> known("event", c, model.events().keySet()));
    for (var kind : List.of("clusters", "churn")) {
      at.find(kind)
          .flatMap(c -> c.find("metrics"))
          .ifPresent(all -> all.list(c -> known("metric", c, model.metrics().keySet())));
    }
  }

  private void joined(Cursor at) {
    var field = model.member().field(at.text());
    if (field.isEmpty() || !(field.get().type() instanceof FieldType.Date)) {
      at.note("'" + at.text() + "' is not a date field of the member.", "Name one that is.");
    }
  }

  private Cursor entity(Cursor at) {
    at.find("source").ifPresent(c -> known("source", c, model.sources().keySet()));
    at.find("links")
        .ifPresent(links ->
            links.entries(link -> {
              link.find("dimension")
                  .ifPresentOrElse(
                      c -> known("dimension", c, model.dimensions().keySet()),
                      () -> {
                        if (!model.dimensions().containsKey(link.key())) {
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
    at.find("ratio")
        .ifPresent(ratio -> ratio.list(c -> known("metric", c, model.metrics().keySet())));
    at.find("measure").flatMap(m -> m.find("field")).ifPresent(this::path);
    at.find("event").ifPresent(c -> known("event", c, model.events().keySet()));
    at.find("where").ifPresent(this::walk);
    return at;
  }

  /// Looks through a condition, wherever it stands, for names of fields, events, metrics and
  /// classes.
  private Cursor walk(Cursor at) {
    for (var key : List.of("field", "left", "right", "within")) {
      at.find(key).filter(Cursor::isText).ifPresent(this::path);
    }
    at.find("event").ifPresent(c -> known("event", c, model.events().keySet()));
    at.find("metric").ifPresent(c -> known("metric", c, model.metrics().keySet()));
    at.find("by").ifPresent(c -> known("metric", c, model.metrics().keySet()));
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
    if (model.field(at.text()).isEmpty()) {
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

  private Cursor known(String what, Cursor at, Collection<String> names) {
    if (!names.contains(at.text())) {
      at.note("There is no " + what + " '" + at.text() + "'.", "There are: " + names + ".");
    }
    return at;
  }
}
