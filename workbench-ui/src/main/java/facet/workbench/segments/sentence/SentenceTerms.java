package facet.workbench.segments.sentence;

import facet.datasets.model.Classification;
import facet.datasets.model.Entity;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.datasets.model.Labels;
import facet.datasets.model.Link;
import facet.datasets.model.MemberEntity;
import facet.datasets.model.MemberModel;
import facet.workbench.segments.sentence.grammar.Lexicon;
import facet.workbench.segments.sentence.grammar.Lexicon.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be named in a sentence, in one language: what a condition may be about has one name
/// each among the member's fields, metrics, scores and classifications; an event's own fields go
/// without the event's name.
final class SentenceTerms {
  /// Links of links of links.
  private static final int DEEPEST = 3;

  private static final Labels METRIC = new Labels("metric", "指标");
  private static final Labels VALUE = new Labels("value", "取值");
  private static final Labels SCORE = new Labels("score", "评分");
  private static final Labels CLASSIFICATION = new Labels("classification", "分级");

  private final MemberModel model;
  private final Names names;
  private final Language language;
  private final boolean careful;
  private final Lexicon fields;
  private final Lexicon metrics;
  private final Lexicon scores;
  private final Lexicon classifications;
  private final Lexicon events;
  private final Lexicon measured;
  private final Map<String, Lexicon> within = new HashMap<>();

  /// @param careful every name with its id, for want of a clear sentence without
  SentenceTerms(MemberModel model, Names names, Language language, boolean careful) {
    this.model = model;
    this.names = names;
    this.language = language;
    this.careful = careful;
    var ofFields = paths(MemberEntity.ID).stream().map(path -> field(path, false)).toList();
    var ofMetrics =
        model.metrics().values().stream()
            .map(one -> entry(one.id(), one.labels(), METRIC))
            .toList();
    var ofScores =
        names.scores().entrySet().stream()
            .map(one -> entry(one.getKey(), Labels.same(one.getValue()), SCORE))
            .toList();
    var ofClassifications = classificationEntries();
    var all =
        Stream.of(ofFields, ofMetrics, ofScores, ofClassifications).flatMap(List::stream).toList();
    fields = Lexicon.of("", ofFields, all, careful);
    metrics = Lexicon.of(language.in(METRIC), ofMetrics, all, careful);
    scores = Lexicon.of(language.in(SCORE), ofScores, all, careful);
    classifications = Lexicon.of(language.in(CLASSIFICATION), ofClassifications, all, careful);
    events =
        Lexicon.of(
            model.events().values().stream()
                .map(event -> entry(event.id(), event.labels(), Labels.same(event.id())))
                .toList(),
            careful);
    measured =
        Lexicon.of(
            model.events().keySet().stream()
                .flatMap(event -> paths(event).stream())
                .map(path -> field(path, false))
                .toList(),
            careful);
  }

  private List<Entry> classificationEntries() {
    var own =
        model.classifications().values().stream()
            .map(one -> entry(one.id(), one.labels(), CLASSIFICATION));
    var derived =
        names.classifications().entrySet().stream()
            .filter(one -> !model.classifications().containsKey(one.getKey()))
            .map(one -> entry(one.getKey(), Labels.same(one.getValue()), CLASSIFICATION));
    return Stream.concat(own, derived).toList();
  }

  private Entry entry(String id, Labels labels, Labels kind) {
    var name = language.in(labels);
    return new Entry(
        id, List.of(name, qualified(name, language.in(kind))), List.of(labels.en(), labels.zhCn()));
  }

  private String qualified(String name, String by) {
    return name + language.of(Phrase.GROUP).replace("{inside}", by).replace("(", " (");
  }

  private Entry field(String path, boolean within) {
    var ref = model.field(path).orElseThrow();
    var labels = FieldNames.of(ref);
    var full = language.in(labels);
    var owner = language.in(ref.root().labels());
    var names =
        within ? List.of(shortened(full, owner), full) : List.of(full, qualified(full, owner));
    var plain = ref.labels();
    return new Entry(
        path,
        names,
        List.of(labels.en(), labels.zhCn(), plain.en(), plain.zhCn(), shortened(full, owner)));
  }

  /// `Order amount` of an order is its `Amount`.
  private static String shortened(String name, String owner) {
    if (!name.toLowerCase(Locale.ROOT).startsWith(owner.toLowerCase(Locale.ROOT))) {
      return name;
    }
    var rest = name.substring(owner.length());
    boolean whole = rest.startsWith(" ") || !rest.isEmpty() && rest.charAt(0) >= 0x2E80;
    var bare = rest.strip();
    return whole && !bare.isEmpty()
        ? bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1)
        : name;
  }

  /// Every field that starts from the member or an event, by links too.
  private List<String> paths(String root) {
    var paths = new ArrayList<String>();
    var entity = root.equals(MemberEntity.ID) ? model.member() : model.events().get(root);
    if (entity != null) {
      paths.add(root + "." + entity.builtIn().id());
      paths(root, entity, DEEPEST, paths);
    }
    return paths;
  }

  private void paths(String path, Entity entity, int depth, List<String> to) {
    entity.fields().forEach(field -> to.add(path + "." + field.id()));
    for (Link link : entity.links()) {
      if (depth > 0 && model.dimensions().containsKey(link.dimension())) {
        to.add(path + "." + link.id());
        paths(path + "." + link.id(), model.dimensionOf(link), depth - 1, to);
      }
    }
  }

  /// The fields of the member, or of an event inside its filter.
  Lexicon fields(Optional<String> event) {
    return event
        .map(id ->
            within.computeIfAbsent(
                id,
                one ->
                    Lexicon.of(
                        paths(one).stream().map(path -> field(path, true)).toList(), careful)))
        .orElse(fields);
  }

  /// The fields of all events.
  Lexicon measured() {
    return measured;
  }

  Lexicon events() {
    return events;
  }

  Lexicon metrics() {
    return metrics;
  }

  Lexicon scores() {
    return scores;
  }

  Lexicon classifications() {
    return classifications;
  }

  Lexicon segments() {
    return given(names.segments());
  }

  /// Whether a segment is used as a tag.
  boolean isTag(String segment) {
    return names.tags().contains(segment);
  }

  Lexicon lists() {
    return given(names.lists());
  }

  private Lexicon given(Map<String, String> titles) {
    return Lexicon.of(
        titles.entrySet().stream().map(one -> Entry.of(one.getKey(), one.getValue())).toList(),
        careful);
  }

  Lexicon classes(String classification) {
    return Lexicon.of(
        model
            .classification(classification)
            .map(this::classes)
            .orElseGet(() ->
                names.classes().getOrDefault(classification, Map.of()).entrySet().stream()
                    .map(one -> Entry.of(one.getKey(), one.getValue()))
                    .toList()),
        careful);
  }

  private List<Entry> classes(Classification classification) {
    return classification.classIds().stream()
        .map(id -> entry(id, classification.labels(id).orElseThrow(), Labels.same(id)))
        .toList();
  }

  /// The values of a choice.
  Lexicon choices(FieldType.Choice choice) {
    var entries =
        choice.values().stream()
            .map(value -> entry(value.id(), value.labels(), Labels.same(value.id())))
            .toList();
    return Lexicon.of(language.in(VALUE), entries, entries, careful);
  }

  Optional<FieldRef> field(String path) {
    return model.field(path);
  }

  /// The unit of a metric: a currency's code or a word.
  Optional<String> metricUnit(String id) {
    return model.metric(id).flatMap(metric -> metric.unit());
  }

  Language language() {
    return language;
  }
}
