package facet.workbench.segments.palette;

import facet.datasets.condition.Condition;
import facet.datasets.model.Dimension;
import facet.datasets.model.EventType;
import facet.datasets.model.Field;
import facet.datasets.model.FieldType;
import facet.datasets.model.Labels;
import facet.datasets.model.Link;
import facet.datasets.model.MemberModel;
import facet.workbench.segments.sentence.FieldNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The terms of a member model: the member's fields first, then each event with its own.
final class ModelTerms {
  private final MemberModel model;
  private final Map<String, List<Term>> areas = new LinkedHashMap<>();

  ModelTerms(MemberModel model) {
    this.model = model;
    model.member().fields().forEach(this::memberField);
    model.member().links().forEach(this::memberLink);
    model.events().values().forEach(this::event);
  }

  List<Shelf.Area> areas() {
    return areas.entrySet().stream()
        .map(area -> new Shelf.Area(area.getKey(), model.area(area.getKey()), area.getValue()))
        .toList();
  }

  private void put(String area, Term term) {
    areas.computeIfAbsent(area, _ -> new ArrayList<>()).add(term);
  }

  private void memberField(Field field) {
    var path = model.member().id() + "." + field.id();
    put(field.area(), term(path, field.labels(), field, Starts.attribute(path, field)));
  }

  private void memberLink(Link link) {
    var path = model.member().id() + "." + link.id();
    var to = model.dimensionOf(link);
    put(
        link.area(),
        linked(
            path, link.labels(), new Condition.Attribute(path, Starts.test(new FieldType.Text()))));
    for (var field : to.fields()) {
      var deep = path + "." + field.id();
      put(link.area(), term(deep, named(deep), field, Starts.attribute(deep, field)));
    }
  }

  private void event(EventType event) {
    put(
        event.area(),
        Term.of("did:" + event.id(), event.labels(), "cart", Starts.did(event.id()))
            .meaning(event.meaning()));
    put(
        event.area(),
        Term.of(
            "didNot:" + event.id(),
            new Labels("No " + lower(event.labels().en()), "无" + event.labels().zhCn()),
            "ban",
            Starts.didNot(event.id())));
    for (var field : event.fields()) {
      var path = event.id() + "." + field.id();
      put(
          event.area(),
          term(path, field.labels(), field, Starts.ofEvent(event.id(), path, field.type())));
    }
    event.links().forEach(link -> eventLink(event, link));
  }

  private void eventLink(EventType event, Link link) {
    var path = event.id() + "." + link.id();
    Dimension to = model.dimensionOf(link);
    var start = Starts.ofEvent(event.id(), path, new FieldType.Text());
    put(event.area(), linked(path, link.labels(), start));
    for (var field : to.fields()) {
      var deep = path + "." + field.id();
      put(
          event.area(),
          term(deep, named(deep), field, Starts.ofEvent(event.id(), deep, field.type())));
    }
  }

  private Labels named(String path) {
    return model.field(path).map(FieldNames::of).orElseGet(() -> Labels.same(path));
  }

  private static String lower(String label) {
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  private static Term linked(String path, Labels labels, Condition start) {
    return Term.of(
        path, labels, path.contains("sto") || path.contains("shop") ? "shop" : "tag", start);
  }

  private static Term term(String path, Labels labels, Field field, Condition start) {
    return new Term(path, labels, icon(field), field.meaning(), field.unit().orElse(""), "", start);
  }

  private static String icon(Field field) {
    return switch (field.type()) {
      case FieldType.Text _ -> "text";
      case FieldType.Choice _ -> "tag";
      case FieldType.Whole _, FieldType.Decimal _ -> "hash";
      case FieldType.Date _, FieldType.DateTime _ -> Starts.isYearly(field) ? "cake" : "cal";
      case FieldType.Flag _ -> "yes";
    };
  }
}
