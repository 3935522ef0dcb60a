package facet.workbench.segments.sentence;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Test;
import facet.datasets.condition.Window;
import facet.workbench.segments.sentence.grammar.Filling;
import facet.workbench.segments.sentence.grammar.Form;
import facet.workbench.segments.sentence.grammar.Heard;
import facet.workbench.segments.sentence.grammar.Listing;
import facet.workbench.segments.sentence.grammar.Maybe;
import facet.workbench.segments.sentence.grammar.OnCard;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Part;
import facet.workbench.segments.sentence.grammar.Rule;
import facet.workbench.segments.sentence.grammar.Unsaid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What members did: events, how many or how much, within a window, one after another.
final class EventRules {
  /// What is asked of the events, apart from which ones and when.
  record Asked(String event, Measure measure, Test test) {}

  private final Language language;
  private final SentenceTerms terms;
  private final TestRules tests;
  private final NodeRules nodes;
  private final Map<String, Rule<Optional<Node>>> wheres = new HashMap<>();
  private final Rule<String> event;
  final Rule<Asked> what;
  final Rule<String> never;
  final Rule<Window> window;

  EventRules(SentenceTerms terms, TestRules tests, NodeRules nodes) {
    this.terms = terms;
    this.language = terms.language();
    this.tests = tests;
    this.nodes = nodes;
    event = terms.events().bare(Part::term, language.of(Phrase.AN_EVENT));
    what = what();
    never =
        language
            .form(Phrase.NEVER)
            .slot(Slots.EVENT, event)
            .as(
                id -> Optional.of(Filling.of(Slots.EVENT, id)),
                f -> Optional.of(f.get(Slots.EVENT)));
    window = new WindowRules(language, tests).window();
  }

  Rule<Condition> did() {
    return language
        .form(Phrase.DID)
        .slot(Slots.WHAT, what)
        .slot(Slots.WHERE, f -> where(f.get(Slots.WHAT).event()))
        .slot(Slots.WINDOW, timed())
        .as(
            condition ->
                condition
                        instanceof Condition.Did(var id, var where, var measure, var test, var when)
                    ? Optional.of(
                        Filling.of(Slots.WHAT, new Asked(id, measure, test))
                            .with(Slots.WHERE, where)
                            .with(Slots.WINDOW, when))
                    : Optional.empty(),
            f -> {
              var asked = f.get(Slots.WHAT);
              return Optional.of(
                  new Condition.Did(
                      asked.event(),
                      f.get(Slots.WHERE),
                      asked.measure(),
                      asked.test(),
                      f.get(Slots.WINDOW)));
            });
  }

  Rule<Condition> didNot() {
    return language
        .form(Phrase.DID)
        .slot(Slots.NONE_OF, never)
        .slot(Slots.WHERE, f -> where(f.get(Slots.NONE_OF)))
        .slot(Slots.WINDOW, timed())
        .as(
            condition ->
                condition instanceof Condition.DidNot(var id, var where, var when)
                    ? Optional.of(
                        Filling.of(Slots.NONE_OF, id)
                            .with(Slots.WHERE, where)
                            .with(Slots.WINDOW, when))
                    : Optional.empty(),
            f ->
                Optional.of(
                    new Condition.DidNot(
                        f.get(Slots.NONE_OF), f.get(Slots.WHERE), f.get(Slots.WINDOW))));
  }

  /// A person may leave out that it is about any time.
  private Rule<Window> timed() {
    return OneOf.of(window, new Heard<>(new Unsaid<>(Window.ALL_TIME)));
  }

  private Rule<Asked> what() {
    var rules = new ArrayList<Rule<Asked>>();
    rules.add(
        language
            .form(Phrase.HAPPENED)
            .slot(Slots.EVENT, event)
            .slot(Slots.TEST, new OnCard<>(Test.atLeast(1), language.of(Phrase.ONCE), "test"))
            .as(
                asked ->
                    asked.measure().equals(Measure.COUNT)
                        ? Optional.of(
                            Filling.of(Slots.EVENT, asked.event(), Slots.TEST, asked.test()))
                        : Optional.empty(),
                f -> Optional.of(new Asked(f.get(Slots.EVENT), Measure.COUNT, Test.atLeast(1)))));
    rules.add(ofEvent(Phrase.TIMES, Measure.COUNT));
    rules.add(ofEvent(Phrase.RECENCY, new Measure(Aggregate.RECENCY, Optional.empty())));
    var measured = new ArrayList<Rule<Asked>>();
    for (var aggregate : Aggregate.values()) {
      if (aggregate.needsField()) {
        measured.add(ofField(aggregate));
      }
    }
    rules.addAll(measured);
    rules.add(ofAnother(new OneOf<>(measured)));
    return new OneOf<>(rules);
  }

  private Rule<Asked> ofEvent(Phrase phrase, Measure measure) {
    return language
        .form(phrase)
        .slot(Slots.EVENT, event)
        .slot(Slots.TEST, tests.of(Values.PLAIN))
        .as(
            asked ->
                asked.measure().equals(measure)
                    ? Optional.of(Filling.of(Slots.EVENT, asked.event(), Slots.TEST, asked.test()))
                    : Optional.empty(),
            f -> Optional.of(new Asked(f.get(Slots.EVENT), measure, f.get(Slots.TEST))));
  }

  /// A measure of a field; the field tells the event.
  private Rule<Asked> ofField(Aggregate aggregate) {
    var phrase =
        switch (aggregate) {
          case SUM -> Phrase.SUM;
          case AVG -> Phrase.AVERAGE;
          case MIN -> Phrase.SMALLEST;
          case MAX -> Phrase.LARGEST;
          case DISTINCT -> Phrase.DISTINCT;
          case FIRST -> Phrase.FIRST;
          case LAST -> Phrase.LAST;
          case COUNT, RECENCY -> throw new IllegalArgumentException(aggregate + " has no field");
        };
    return language
        .form(phrase)
        .slot(Slots.FIELD, terms.measured().bare(Part::term, language.of(Phrase.A_TERM)))
        .slot(Slots.TEST, f -> tests.of(values(aggregate, f.get(Slots.FIELD))))
        .as(
            asked ->
                asked.measure().aggregate() == aggregate
                    ? asked
                        .measure()
                        .field()
                        .filter(field -> root(field).equals(asked.event()))
                        .map(field -> Filling.of(Slots.FIELD, field, Slots.TEST, asked.test()))
                    : Optional.empty(),
            f -> {
              var field = f.get(Slots.FIELD);
              return Optional.of(
                  new Asked(root(field), Measure.of(aggregate, field), f.get(Slots.TEST)));
            });
  }

  /// A field that is not the event's own. No engine answers it, but it can be said.
  private Rule<Asked> ofAnother(Rule<Asked> measured) {
    return language
        .form(Phrase.FOR_EVENT)
        .slot(Slots.EVENT, event)
        .slot(Slots.WHAT, measured)
        .as(
            asked ->
                asked
                    .measure()
                    .field()
                    .filter(field -> !root(field).equals(asked.event()))
                    .map(field ->
                        Filling.of(
                            Slots.EVENT,
                            asked.event(),
                            Slots.WHAT,
                            new Asked(root(field), asked.measure(), asked.test()))),
            f -> {
              var asked = f.get(Slots.WHAT);
              return Optional.of(new Asked(f.get(Slots.EVENT), asked.measure(), asked.test()));
            });
  }

  private static String root(String path) {
    return path.split("\\.", 2)[0];
  }

  private Values values(Aggregate aggregate, String path) {
    return aggregate == Aggregate.DISTINCT
        ? Values.PLAIN
        : terms.field(path).map(Values::of).orElse(Values.PLAIN);
  }

  /// Which of the events: what is in brackets all holds for the same event.
  Rule<Optional<Node>> where(String id) {
    return wheres.computeIfAbsent(id, this::newWhere);
  }

  private Rule<Optional<Node>> newWhere(String id) {
    var scope = Optional.of(id);
    var group =
        language
            .form(Phrase.WITH)
            .slot(NodeRules.WHERE_ALL, nodes.list(scope, language.and(), 1))
            .as(NodeRules::all, f -> Optional.of(NodeRules.all(f.get(NodeRules.WHERE_ALL))));
    var alone =
        language
            .form(Phrase.WITH_ALONE)
            .slot(Slots.INSIDE_WHERE, nodes.clause(scope))
            .as(
                (Node node) -> Optional.of(Filling.of(Slots.INSIDE_WHERE, node.condition())),
                f -> Optional.of(Node.of(f.get(Slots.INSIDE_WHERE))));
    return new Maybe<>(OneOf.<Node>of(group, alone));
  }

  Rule<Condition> sequence() {
    var typed = new Listing<>(step(), language.then(), 2);
    return OneOf.of(sequence(Phrase.SEQUENCE, steps()), new Heard<>(sequence(Phrase.STEPS, typed)));
  }

  private Rule<Condition> sequence(Phrase phrase, Rule<List<Condition.Step>> steps) {
    return language
        .form(phrase)
        .slot(Slots.STEPS, steps)
        .slot(Slots.WINDOW, timed())
        .as(
            condition ->
                condition instanceof Condition.Sequence(var all, var when)
                    ? Optional.of(Filling.of(Slots.STEPS, all, Slots.WINDOW, when))
                    : Optional.empty(),
            f -> Optional.of(new Condition.Sequence(f.get(Slots.STEPS), f.get(Slots.WINDOW))));
  }

  Rule<List<Condition.Step>> steps() {
    return OneOf.of(
        Form.of("… | ...").as(List.<Condition.Step>of()),
        new Listing<>(step(), language.then(), 1));
  }

  private Rule<Condition.Step> step() {
    var same =
        (java.util.function.Function<Filling, Rule<Optional<String>>>)
            f -> new Maybe<>(same(f.get(Slots.EVENT)));
    var within =
        language
            .form(Phrase.STEP_WITHIN)
            .slot(Slots.PERIOD, tests.days().period("period"))
            .as(
                (Period period) -> Optional.of(Filling.of(Slots.PERIOD, period)),
                f -> Optional.of(f.get(Slots.PERIOD)));
    return language
        .form(Phrase.STEP)
        .slot(Slots.ABSENT, new Maybe<>(language.form(Phrase.STEP_ABSENT).as(true)))
        .slot(Slots.EVENT, event)
        .slot(Slots.WHERE, f -> where(f.get(Slots.EVENT)))
        .slot(Slots.SAME, same)
        .slot(Slots.WITHIN, new Maybe<>(within))
        .as(
            step ->
                Optional.of(
                    Filling.of(Slots.EVENT, step.event())
                        .with(Slots.ABSENT, Optional.of(true).filter(_ -> step.absent()))
                        .with(Slots.WHERE, step.where())
                        .with(Slots.SAME, step.same())
                        .with(Slots.WITHIN, step.within())),
            f ->
                Optional.of(
                    new Condition.Step(
                        f.get(Slots.EVENT),
                        f.get(Slots.WHERE),
                        f.get(Slots.WITHIN),
                        f.get(Slots.SAME),
                        f.get(Slots.ABSENT).isPresent())));
  }

  /// The field is told by its path from the event on.
  private Rule<String> same(String id) {
    var fields = terms.fields(Optional.of(id)).bare(Part::term, language.of(Phrase.A_TERM));
    return language
        .form(Phrase.STEP_SAME)
        .slot(Slots.FIELD, fields)
        .as(
            path -> Optional.of(Filling.of(Slots.FIELD, id + "." + path)),
            f -> {
              var path = f.get(Slots.FIELD);
              return path.startsWith(id + ".")
                  ? Optional.of(path.substring(id.length() + 1))
                  : Optional.empty();
            });
  }
}
