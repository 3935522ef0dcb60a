package facet.workbench.segments.sentence;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.model.Classification;
import facet.datasets.model.Entity;
import facet.datasets.model.FieldRef;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says conditions in plain language. A name the model does not know is shown as written: that it
/// is unknown is the binder's to say.
public final class ConditionSentence {
  private final MemberModel model;
  private final Names names;
  private final Locale locale;
  private final Phrases phrases;
  private final TestPhrases tests;

  public ConditionSentence(MemberModel model, Names names, Locale locale) {
    this.model = model;
    this.names = names;
    this.locale = locale;
    var speech = new Speech(Values.chinese(locale) ? new Chinese() : new English());
    this.phrases = new Phrases(speech);
    this.tests = new TestPhrases(speech);
  }

  /// The card of a condition.
  public Sentence of(Condition condition) {
    return switch (condition) {
      case Condition.Group _, Condition.Not _ ->
          Sentence.of(List.of(Part.word(new SegmentWords(phrases, this).text(Node.of(condition)))));
      case Condition.Attribute(var field, var test) ->
          Sentence.of(after(Part.term(field(field)), tests.of(test, values(field))));
      case Condition.Compare(var left, var operator, var right) ->
          Sentence.of(tests.compare(field(left), operator, field(right)));
      case Condition.Anniversary(var field, var next, var lunar) ->
          Sentence.of(phrases.anniversary(field(field), next, lunar));
      case Condition.Did did -> did(did);
      case Condition.DidNot(var event, var where, var window) ->
          new Sentence(phrases.never(event(event)), filter(where), phrases.window(window));
      case Condition.Sequence(var steps, var window) ->
          phrases.sequence(steps.stream().map(this::step).toList(), phrases.window(window));
      case Condition.Metric(var metric, var test) ->
          Sentence.of(after(Part.term(metric(metric)), tests.of(test, metricValues(metric))));
      case Condition.Rank(var by, var top, var bottom, var within, var _) ->
          phrases.rank(metric(by), top, bottom, within.map(this::field));
      case Condition.SegmentRef(var id, var version) ->
          Sentence.of(
              version.isPresent()
                  ? with(
                      phrases.segment(names.segment(id).orElse(id)),
                      Part.meta("v" + version.getAsInt()))
                  : phrases.segment(names.segment(id).orElse(id)));
      case Condition.InClass(var id, var in) ->
          Sentence.of(phrases.inClass(classification(id), classes(id, in)));
      case Condition.Moved(var id, var from, var to, var since) ->
          phrases.moved(classification(id), classes(id, from), classes(id, to), since);
      case Condition.Score(var id, var test) ->
          Sentence.of(
              after(Part.term(names.score(id).orElse(id)), tests.of(test, Values.plain(locale))));
      case Condition.MemberList(var id) -> Sentence.of(phrases.list(names.list(id).orElse(id)));
      case Condition.Sample(var percent, var _) ->
          Sentence.of(phrases.sample(percent.toPlainString()));
      case Condition.Predicate(var text) -> Sentence.of(phrases.predicate(text));
    };
  }

  private Sentence did(Condition.Did did) {
    var event = event(did.event());
    var measure = did.measure();
    var test = tests.of(did.test(), measured(measure));
    List<Part> first;
    if (measure.aggregate() != Aggregate.COUNT) {
      var field = measure.field().map(this::field).orElse(event);
      first = phrases.measured(measure.aggregate(), event, field, test);
    } else if (did.test().equals(Test.atLeast(1))) {
      first = phrases.happened(event);
    } else {
      first = phrases.times(event, test);
    }
    return new Sentence(first, filter(did.where()), phrases.window(did.window()));
  }

  private Values measured(Measure measure) {
    return switch (measure.aggregate()) {
      case SUM, AVG, MIN, MAX, FIRST, LAST ->
          measure.field().map(this::values).orElseGet(() -> Values.plain(locale));
      case COUNT, DISTINCT, RECENCY -> Values.plain(locale);
    };
  }

  private String step(Condition.Step step) {
    return phrases.step(
        event(step.event()),
        step.where().filter(where -> !where.muted()).map(this::filter),
        step.same().map(path -> field(step.event() + "." + path)),
        step.within(),
        step.absent());
  }

  private List<Part> filter(Optional<Node> where) {
    return where.map(node -> phrases.where(filters(node))).orElse(List.of());
  }

  /// The filter of an event, one text a condition; anything but a plain `all` is one text.
  private List<String> filters(Node where) {
    if (where.condition() instanceof Condition.Group(var quantifier, var of)
        && quantifier == Quantifier.ALL) {
      return of.stream().filter(node -> !node.muted()).map(this::filter).toList();
    }
    return List.of(filter(where));
  }

  private String filter(Node node) {
    return node.condition() instanceof Condition.Attribute(var field, var test)
        ? tests.filter(field(field), test, values(field))
        : new SegmentWords(phrases, this).text(node);
  }

  /// The whole tree as a sentence, muted parts left out; groups in brackets, what is left out at
  /// the end.
  public String words(Node node) {
    return new SegmentWords(phrases, this).of(node);
  }

  /// What a group without a name of its own is called.
  public String group(Quantifier quantifier) {
    return phrases.group(quantifier);
  }

  public String root() {
    return phrases.root();
  }

  public String waitsForValue() {
    return phrases.waitsForValue();
  }

  /// What is easily overlooked about a condition; empty when nothing is.
  public Optional<String> trap(Condition condition) {
    return condition instanceof Condition.DidNot
        ? Optional.of(phrases.includesNever())
        : Optional.empty();
  }

  String clause(Condition condition) {
    return phrases.clause(of(condition));
  }

  private static List<Part> after(Part first, List<Part> rest) {
    var parts = new ArrayList<Part>();
    parts.add(first);
    parts.addAll(rest);
    return parts;
  }

  private static List<Part> with(List<Part> parts, Part last) {
    var longer = new ArrayList<>(parts);
    longer.add(last);
    return longer;
  }

  private String field(String path) {
    return model.field(path).map(ref -> FieldNames.of(ref).in(locale)).orElse(path);
  }

  private String event(String id) {
    return model.event(id).map(Entity::labels).map(labels -> labels.in(locale)).orElse(id);
  }

  private String metric(String id) {
    return model.metric(id).map(Metric::labels).map(labels -> labels.in(locale)).orElse(id);
  }

  private String classification(String id) {
    return model
        .classification(id)
        .map(Classification::labels)
        .map(labels -> labels.in(locale))
        .or(() -> names.classification(id))
        .orElse(id);
  }

  private List<String> classes(String id, List<String> classIds) {
    var found = model.classification(id);
    var derived = names.classes(id);
    return classIds.stream()
        .map(c ->
            found
                .flatMap(own -> own.labels(c))
                .map(labels -> labels.in(locale))
                .orElseGet(() -> derived.getOrDefault(c, c)))
        .toList();
  }

  private Values values(String path) {
    return model
        .field(path)
        .map(FieldRef::field)
        .map(field -> new Values(Optional.of(field.type()), field.unit(), locale))
        .orElseGet(() -> Values.plain(locale));
  }

  private Values metricValues(String id) {
    return new Values(Optional.empty(), model.metric(id).flatMap(Metric::unit), locale);
  }
}
