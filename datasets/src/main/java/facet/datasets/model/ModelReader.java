package facet.datasets.model;

import facet.datasets.Checked;
import facet.datasets.condition.ConditionReader;
import facet.datasets.document.Cursor;
import facet.datasets.document.Document;
import facet.datasets.document.YamlText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads a model file; every mistake is told with file and line.
public final class ModelReader {
  public static final String FORMAT = "facet-model/1";

  private ModelReader() {}

  /// @param name the file's name, as messages say it
  public static Checked<MemberModel> read(String name, String yaml) {
    return switch (YamlText.parse(name, yaml)) {
      case Checked.Valid<Document>(var document) -> document.read(ModelReader::model);
      case Checked.Invalid<Document>(var problems) -> new Checked.Invalid<>(problems);
    };
  }

  private static MemberModel model(Cursor at) {
    at.allow(
        "format",
        "dataset",
        "label",
        "zone",
        "currency",
        "week_start",
        "complete_through",
        "value_metric",
        "areas",
        "sources",
        "member",
        "dimensions",
        "events",
        "metrics",
        "classifications",
        "scopes",
        "models");
    if (!at.text("format").equals(FORMAT)) {
      at.at("format").note("This reads only " + FORMAT + ".", "Write 'format: " + FORMAT + "'.");
    }
    var member = at.at("member").attempt(ModelReader::member);
    var dimensions = entries(at, "dimensions", ModelReader::dimension);
    var events = entries(at, "events", ModelReader::event);
    var metrics = entries(at, "metrics", MetricReader::metric);
    var classifications = entries(at, "classifications", ModelReader::classification);
    var learning =
        at.find("models")
            .flatMap(c -> c.attempt(LearningReader::learning))
            .orElse(LearningSettings.NONE);
    var model =
        new MemberModel(
            id(at.at("dataset"), at.text("dataset")),
            labels(at, at.text("dataset")),
            at.find("zone").map(ModelReader::zone).orElse(ZoneId.of("UTC")),
            at.findText("currency"),
            at.find("week_start").map(ModelReader::weekday).orElse(DayOfWeek.MONDAY),
            at.find("complete_through").map(ModelReader::date),
            at.findText("value_metric"),
            entries(at, "areas", ModelReader::labelsAt),
            entries(at, "sources", ModelReader::source),
            member.orElseThrow(() -> at.fail("The member can't be read.", "")),
            dimensions,
            events,
            metrics,
            classifications,
            entries(at, "scopes", ModelReader::scope),
            learning,
            Set.of());
    ReferenceCheck.check(at, model);
    return model;
  }

  private static <T> Map<String, T> entries(Cursor at, String key, Function<Cursor, T> reader) {
    return at.find(key).map(c -> c.entries(reader)).orElse(Map.of());
  }

  private static Source source(Cursor at) {
    var id = id(at, at.key());
    if (at.isText()) {
      return new Source(id, Labels.same(words(id)), at.text());
    }
    at.allow("label", "files");
    return new Source(id, labels(at, id), at.text("files"));
  }

  private static MemberEntity member(Cursor at) {
    at.allow("label", "source", "key", "joined", "fields", "links");
    return new MemberEntity(
        at.find("label").map(ModelReader::labelsAt).orElse(new Labels("Member", "会员")),
        at.findText("source"),
        key(at.at("key")),
        at.findText("joined"),
        FieldReader.fields(at, "Member"),
        links(at, "Member"));
  }

  private static Dimension dimension(Cursor at) {
    at.allow("label", "source", "key", "fields", "links");
    var labels = labels(at, at.key());
    return new Dimension(
        id(at, at.key()),
        labels,
        at.text("source"),
        key(at.at("key")),
        FieldReader.fields(at, labels.en()),
        links(at, labels.en()));
  }

  private static EventType event(Cursor at) {
    at.allow("label", "meaning", "area", "source", "member", "time", "where", "fields", "links");
    var labels = labels(at, at.key());
    var area = at.findText("area").orElse(labels.en());
    if (at.key().equals(MemberEntity.ID)) {
      at.note("An event can't be called 'member'.", "Choose another name.");
    }
    return new EventType(
        id(at, at.key()),
        labels,
        optional(at, "meaning"),
        area,
        at.text("source"),
        at.text("member"),
        at.text("time"),
        at.find("where").map(ConditionReader::node),
        FieldReader.fields(at, area),
        links(at, area));
  }

  private static List<Link> links(Cursor at, String area) {
    return List.copyOf(
        at.find("links")
            .map(links ->
                links.entries(link -> {
                  link.allow("dimension", "column", "label", "area");
                  var id = id(link, link.key());
                  return new Link(
                      id,
                      link.findText("dimension").orElse(id),
                      link.text("column"),
                      labels(link, id),
                      link.findText("area").orElse(area));
                }))
            .orElse(Map.of())
            .values());
  }

  private static KeyColumn key(Cursor at) {
    if (at.isText()) {
      return new KeyColumn(at.text(), false);
    }
    at.allow("column", "type");
    var type = at.findText("type").orElse("text");
    if (!List.of("text", "integer").contains(type)) {
      throw at.at("type").fail("A key can't be '" + type + "'.", "Use text or integer.");
    }
    return new KeyColumn(at.text("column"), type.equals("integer"));
  }

  private static AccessScope scope(Cursor at) {
    at.allow("label", "where");
    return new AccessScope(
        id(at, at.key()), labels(at, at.key()), ConditionReader.node(at.at("where")));
  }

  private static Classification classification(Cursor at) {
    at.allow("label", "classes", "remainder");
    var rest = at.at("remainder");
    rest.allow("id", "label", "strategy");
    var remainder =
        new Classification.Remainder(
            id(rest, rest.text("id")), labels(rest, rest.text("id")), optional(rest, "strategy"));
    var classes = at.at("classes").list(ModelReader::rung);
    var seen = new ArrayList<String>(List.of(remainder.id()));
    for (var rung : classes) {
      if (seen.contains(rung.id())) {
        at.note("The class '" + rung.id() + "' is written twice.", "Give each its own id.");
      }
      seen.add(rung.id());
    }
    return new Classification(id(at, at.key()), labels(at, at.key()), classes, remainder);
  }

  private static Classification.Rung rung(Cursor at) {
    at.allow("id", "label", "strategy", "where");
    return new Classification.Rung(
        id(at, at.text("id")),
        labels(at, at.text("id")),
        optional(at, "strategy"),
        ConditionReader.node(at.at("where")));
  }

  /// `label: Gold` or `label: {en: Gold, zh_CN: 金卡}`; without one, the id in words.
  static Labels labels(Cursor at, String id) {
    return at.find("label").map(ModelReader::labelsAt).orElseGet(() -> Labels.same(words(id)));
  }

  static Labels optional(Cursor at, String key) {
    return at.find(key).map(ModelReader::labelsAt).orElse(Labels.same(""));
  }

  static Labels labelsAt(Cursor at) {
    if (at.isText()) {
      return Labels.same(at.text());
    }
    at.allow("en", "zh_CN");
    var en = at.text("en");
    return new Labels(en, at.findText("zh_CN").orElse(en));
  }

  static String id(Cursor at, String id) {
    if (!id.matches("[a-z][a-z0-9_]{0,39}")) {
      at.note(
          "'" + id + "' can't be an id.",
          "Use up to 40 lower-case letters, digits and _, a letter first.");
    }
    return id;
  }

  private static String words(String id) {
    var words = id.replace('_', ' ');
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static ZoneId zone(Cursor at) {
    try {
      return ZoneId.of(at.text());
    } catch (DateTimeException _) {
      throw at.fail("'" + at.text() + "' is not a time zone.", "Write it as Asia/Shanghai.");
    }
  }

  private static DayOfWeek weekday(Cursor at) {
    return at.oneOf(DayOfWeek.values(), day -> day.name().toLowerCase(Locale.ROOT));
  }

  private static LocalDate date(Cursor at) {
    return Optional.of(at.text())
        .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
        .map(LocalDate::parse)
        .orElseThrow(() -> at.fail("This is not a date.", "Write it as 2026-10-31."));
  }
}
