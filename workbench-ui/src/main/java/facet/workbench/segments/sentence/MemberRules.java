package facet.workbench.segments.sentence;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Period;
import facet.datasets.condition.Test;
import facet.workbench.segments.sentence.grammar.Filling;
import facet.workbench.segments.sentence.grammar.Form;
import facet.workbench.segments.sentence.grammar.Lexicon;
import facet.workbench.segments.sentence.grammar.Listing;
import facet.workbench.segments.sentence.grammar.Maybe;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Part;
import facet.workbench.segments.sentence.grammar.Quoted;
import facet.workbench.segments.sentence.grammar.Retold;
import facet.workbench.segments.sentence.grammar.Rule;
import facet.workbench.segments.sentence.grammar.Token;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What is known of members under a name: metrics, scores, classes, saved segments, lists, samples,
/// and predicates as typed.
final class MemberRules {
  /// From some classes to others.
  record Change(String classification, List<String> from, List<String> to) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Language language;
  private final SentenceTerms terms;
  private final TestRules tests;
  private final Map<String, Lexicon> classes = new HashMap<>();
  final Rule<Change> moved;
  final Rule<Period> since;
  final Rule<BigDecimal> sample;
  final Rule<String> salt;

  MemberRules(SentenceTerms terms, TestRules tests) {
    this.terms = terms;
    this.language = terms.language();
    this.tests = tests;
    moved = moved();
    since =
        language
            .form(Phrase.MOVED_IN)
            .slot(Slots.PERIOD, tests.days().period("period"))
            .as(
                period -> Optional.of(Filling.of(Slots.PERIOD, period)),
                f -> Optional.of(f.get(Slots.PERIOD)));
    sample =
        language
            .form(Phrase.SAMPLE)
            .slot(Slots.PERCENT, tests.figures().percent("percent"))
            .as(
                percent -> Optional.of(Filling.of(Slots.PERCENT, percent)),
                f -> Optional.of(f.get(Slots.PERCENT)).filter(MemberRules::share));
    salt =
        language
            .form(Phrase.DRAWN)
            .slot(Slots.SALT, text("salt"))
            .as(
                text -> Optional.of(Filling.of(Slots.SALT, text)),
                f -> Optional.of(f.get(Slots.SALT)));
  }

  private static boolean share(BigDecimal percent) {
    return percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
  }

  private Rule<String> text(String key) {
    return Quoted.text(
        text -> Part.token(text.isBlank() ? "…" : text, key), language.of(Phrase.A_TEXT));
  }

  Rule<Condition> metric() {
    return tested(
        terms.metrics(),
        id -> new Values(Optional.empty(), terms.metricUnit(id)),
        condition ->
            condition instanceof Condition.Metric(var id, var test)
                ? Optional.of(Filling.of(Slots.SUBJECT, id, Slots.TEST, test))
                : Optional.empty(),
        Condition.Metric::new);
  }

  Rule<Condition> score() {
    return tested(
        terms.scores(),
        _ -> Values.PLAIN,
        condition ->
            condition instanceof Condition.Score(var id, var test)
                ? Optional.of(Filling.of(Slots.SUBJECT, id, Slots.TEST, test))
                : Optional.empty(),
        Condition.Score::new);
  }

  private Rule<Condition> tested(
      Lexicon names,
      Function<String, Values> values,
      Function<Condition, Optional<Filling>> apart,
      BiFunction<String, Test, Condition> together) {
    return language
        .form(Phrase.ATTRIBUTE)
        .slot(Slots.SUBJECT, names.bare(Part::term, language.of(Phrase.A_TERM)))
        .slot(Slots.TEST, f -> tests.of(values.apply(f.get(Slots.SUBJECT))))
        .as(apart, f -> Optional.of(together.apply(f.get(Slots.SUBJECT), f.get(Slots.TEST))));
  }

  Rule<Condition> segment() {
    var version =
        new Token<Integer>(
            number -> Optional.of(Part.meta("v" + number)),
            Pattern.compile("(?:v|version |版本 ?)(\\d+)"),
            match -> Figures.small(match.group(1)),
            language.of(Phrase.A_NUMBER));
    return language
        .form(Phrase.SEGMENT)
        .slot(
            Slots.SEGMENT,
            terms
                .segments()
                .quoted(name -> Part.token(name, "segment"), language.of(Phrase.A_SEGMENT)))
        .slot(Slots.VERSION, new Maybe<>(version))
        .as(
            condition ->
                condition instanceof Condition.SegmentRef(var id, var number)
                        && !(terms.isTag(id) && number.isEmpty())
                    ? Optional.of(
                        Filling.of(
                            Slots.SEGMENT,
                            id,
                            Slots.VERSION,
                            number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty()))
                    : Optional.empty(),
            f ->
                Optional.of(
                    new Condition.SegmentRef(
                        f.get(Slots.SEGMENT),
                        f.get(Slots.VERSION).map(OptionalInt::of).orElseGet(OptionalInt::empty))));
  }

  /// A segment that is used as a tag, at its latest version.
  Rule<Condition> tag() {
    return language
        .form(Phrase.TAGGED)
        .slot(
            Slots.SEGMENT,
            terms
                .segments()
                .quoted(name -> Part.token(name, "segment"), language.of(Phrase.A_SEGMENT)))
        .as(
            condition ->
                condition instanceof Condition.SegmentRef(var id, var number)
                        && terms.isTag(id)
                        && number.isEmpty()
                    ? Optional.of(Filling.of(Slots.SEGMENT, id))
                    : Optional.empty(),
            f -> Optional.of(new Condition.SegmentRef(f.get(Slots.SEGMENT), OptionalInt.empty())));
  }

  Rule<Condition> list() {
    return language
        .form(Phrase.ON_LIST)
        .slot(
            Slots.LIST,
            terms.lists().quoted(name -> Part.token(name, "list"), language.of(Phrase.A_LIST)))
        .as(
            condition ->
                condition instanceof Condition.MemberList(var id)
                    ? Optional.of(Filling.of(Slots.LIST, id))
                    : Optional.empty(),
            f -> Optional.of(new Condition.MemberList(f.get(Slots.LIST))));
  }

  private Rule<String> classification() {
    return terms.classifications().bare(Part::term, language.of(Phrase.A_TERM));
  }

  /// Some classes, or dots while none is picked.
  private Rule<List<String>> classes(String classification, String key) {
    var names =
        classes
            .computeIfAbsent(classification, terms::classes)
            .bare(name -> Part.token(name, key), language.of(Phrase.A_CLASS));
    return OneOf.of(
        Retold.token(Form.of("… | ...").as(List.<String>of()), key),
        new Listing<>(names, language.values(), 1));
  }

  /// @param few for none or one class, another phrase for several
  Rule<Condition> inClass(Phrase phrase, boolean few) {
    return language
        .form(phrase)
        .slot(Slots.CLASSIFICATION, classification())
        .slot(Slots.CLASSES, f -> classes(f.get(Slots.CLASSIFICATION), "classes"))
        .as(
            condition ->
                condition instanceof Condition.InClass(var id, var in) && few == in.size() <= 1
                    ? Optional.of(Filling.of(Slots.CLASSIFICATION, id, Slots.CLASSES, in))
                    : Optional.empty(),
            f ->
                Optional.of(
                    new Condition.InClass(f.get(Slots.CLASSIFICATION), f.get(Slots.CLASSES))));
  }

  private Rule<Change> moved() {
    return language
        .form(Phrase.MOVED)
        .slot(Slots.CLASSIFICATION, classification())
        .slot(Slots.FROM_CLASSES, f -> classes(f.get(Slots.CLASSIFICATION), "from"))
        .slot(Slots.TO_CLASSES, f -> classes(f.get(Slots.CLASSIFICATION), "to"))
        .as(
            change ->
                Optional.of(
                    Filling.of(Slots.CLASSIFICATION, change.classification())
                        .with(Slots.FROM_CLASSES, change.from())
                        .with(Slots.TO_CLASSES, change.to())),
            f ->
                Optional.of(
                    new Change(
                        f.get(Slots.CLASSIFICATION),
                        f.get(Slots.FROM_CLASSES),
                        f.get(Slots.TO_CLASSES))));
  }

  Rule<Condition> move() {
    return language
        .form(Phrase.MOVE)
        .slot(Slots.MOVED, moved)
        .slot(Slots.SINCE, since)
        .as(
            condition ->
                condition instanceof Condition.Moved(var id, var from, var to, var period)
                    ? Optional.of(
                        Filling.of(Slots.MOVED, new Change(id, from, to), Slots.SINCE, period))
                    : Optional.empty(),
            f -> {
              var change = f.get(Slots.MOVED);
              return Optional.of(
                  new Condition.Moved(
                      change.classification(), change.from(), change.to(), f.get(Slots.SINCE)));
            });
  }

  Rule<Condition> draw() {
    return language
        .form(Phrase.DRAW)
        .slot(Slots.SAMPLE, sample)
        .slot(Slots.SALT, salt)
        .as(
            condition ->
                condition instanceof Condition.Sample(var percent, var text)
                    ? Optional.of(Filling.of(Slots.SAMPLE, percent, Slots.SALT, text))
                    : Optional.empty(),
            f -> Optional.of(new Condition.Sample(f.get(Slots.SAMPLE), f.get(Slots.SALT))));
  }

  Rule<Condition> predicate() {
    return language
        .form(Phrase.PREDICATE)
        .slot(Slots.TEXT, text("text"))
        .as(
            condition ->
                condition instanceof Condition.Predicate(var text)
                    ? Optional.of(Filling.of(Slots.TEXT, text))
                    : Optional.empty(),
            f -> Optional.of(new Condition.Predicate(f.get(Slots.TEXT))));
  }
}
