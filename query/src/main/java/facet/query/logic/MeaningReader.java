package facet.query.logic;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Top;
import facet.datasets.model.FieldOrigin;
import facet.datasets.model.FieldRef;
import facet.datasets.store.DerivedFact;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundMeasure;
import facet.query.binding.BoundMetric;
import facet.query.binding.BoundNode;
import facet.query.binding.Events;
import facet.query.binding.Value;
import facet.query.binding.ValueTest;
import facet.query.logic.Spans.Cut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads what a bound condition says.
final class MeaningReader {
  private static final int LEAP_YEAR = 2000;

  private MeaningReader() {}

  /// Of a node that takes part; one that doesn't is always true.
  static Meaning read(BoundNode node) {
    return node.speaks() ? read(node.condition().orElseThrow()) : Meaning.ALWAYS;
  }

  static Meaning read(BoundCondition condition) {
    return switch (condition) {
      case BoundCondition.Group group -> {
        var parts = group.speaking().stream().map(MeaningReader::read).toList();
        yield switch (group.quantifier()) {
          case ALL -> Implication.all(parts);
          case ANY -> Implication.any(parts);
          case NONE -> Implication.any(parts).negated();
        };
      }
      case BoundCondition.Not(var of) -> read(of).negated();
      case BoundCondition.DidNot(var did) -> read(did).negated();
      case BoundCondition.Shorthand other -> read(other.where());
      case BoundCondition.OnLadder(var _, var ladder, var wanted) ->
          Meaning.claim(
              new Subject(new Subject.Ladder(ladder), ValueSet.of(positions(ladder.size() + 1))),
              ValueSet.of(among(wanted)));
      case BoundCondition.Attribute attribute -> attribute(attribute);
      case BoundCondition.Compare compare -> compare(compare);
      case BoundCondition.Did(var events, var measure, var test) ->
          did(events, measure, test).orElseGet(() -> opaque(condition, happened(events)));
      case BoundCondition.Sequence sequence -> sequence(sequence);
      case BoundCondition.Metric(var metric, var test) ->
          metric(metric, test).orElseGet(() -> opaque(condition));
      case BoundCondition.Rank rank -> rank(rank);
      case BoundCondition.Score(var score, var test) ->
          claim(new Subject.Score(score), new Line.Doubles(), test)
              .orElseGet(() -> opaque(condition));
      case BoundCondition.InClass(var classification, var in) -> {
        var ids = classification.classes().stream().map(DerivedFact.ClassName::id).toList();
        yield Meaning.claim(
            new Subject(
                new Subject.Derived(classification),
                ValueSet.of(positions(ids.size())).withMissing(true)),
            ValueSet.of(among(in.stream().map(ids::indexOf).toList())));
      }
      case BoundCondition.Sample(long limit, var salt) ->
          Meaning.claim(
              new Subject(new Subject.Sample(salt), ValueSet.of(positions(1L << 32))),
              ValueSet.of(positions(limit)));
      case BoundCondition.InList _, BoundCondition.Base _ -> opaque(condition);
    };
  }

  /// A field that may have no value, and has none.
  static Meaning missing(FieldRef field) {
    return attribute(new BoundCondition.Attribute(field, new ValueTest.Missing()));
  }

  private static Meaning opaque(BoundCondition condition, Meaning... consequences) {
    return new Meaning.Opaque(condition, List.of(consequences), true);
  }

  // ---- fields ----

  private static Meaning attribute(BoundCondition.Attribute attribute) {
    var field = attribute.field();
    return switch (attribute.test()) {
      case ValueTest.YearDays(var spans) -> {
        var days =
            Spans.union(
                spans.stream()
                    .map(span -> Spans.between(at(day(span.first())), at(day(span.last()) + 1)))
                    .toList());
        var year = Spans.between(at(1), at(367));
        yield Meaning.claim(
            new Subject(new Subject.YearDay(field.path()), maybeMissing(field, year)),
            ValueSet.of(days));
      }
      case ValueTest.Matches(var match, var folded) -> {
        var present = missing(field).negated();
        yield folded.isEmpty() ? present : opaque(attribute, present);
      }
      case ValueTest test -> {
        var line = Line.of(field.field().type());
        var subject =
            new Subject(new Subject.Field(field.path()), maybeMissing(field, line.universe()));
        yield line.passing(test)
            .map(spans -> Meaning.claim(subject, set(spans, test)))
            .orElseGet(() -> opaque(attribute));
      }
    };
  }

  private static long day(int monthAndDay) {
    return LocalDate.of(LEAP_YEAR, monthAndDay / 100, monthAndDay % 100).getDayOfYear();
  }

  /// A key and an event's time are never missing, unless a link to them is.
  private static ValueSet maybeMissing(FieldRef field, Spans values) {
    boolean always = field.via().isEmpty() && field.field().origin() instanceof FieldOrigin.BuiltIn;
    return ValueSet.of(values).withMissing(!always);
  }

  private static ValueSet set(Spans spans, ValueTest test) {
    return ValueSet.of(spans).withMissing(test instanceof ValueTest.Missing);
  }

  private static Meaning compare(BoundCondition.Compare compare) {
    var left = compare.left().path();
    var right = compare.right().path();
    boolean turned = left.compareTo(right) > 0;
    var subject =
        new Subject(
            turned ? new Subject.Pair(right, left) : new Subject.Pair(left, right),
            ValueSet.of(left.equals(right) ? among(List.of(1)) : positions(3)).withMissing(true));
    return Meaning.claim(
        subject,
        ValueSet.of(
            among(
                outcomes(compare.operator()).stream()
                    .map(outcome -> turned ? 2 - outcome : outcome)
                    .toList())));
  }

  /// 0 less, 1 equal, 2 greater.
  private static List<Integer> outcomes(ComparisonOperator operator) {
    return switch (operator) {
      case LT -> List.of(0);
      case LE -> List.of(0, 1);
      case EQ -> List.of(1);
      case NE -> List.of(0, 2);
      case GE -> List.of(1, 2);
      case GT -> List.of(2);
    };
  }

  // ---- events ----

  static Subject.Happenings happenings(Events events) {
    return new Subject.Happenings(
        events.event().id(),
        events.where().map(MeaningReader::read).orElse(Meaning.ALWAYS),
        events.days());
  }

  private static Optional<Meaning> did(Events events, BoundMeasure measure, ValueTest test) {
    var subject = subject(happenings(events), measure);
    return line(measure).passing(test).map(spans -> Meaning.claim(subject, set(spans, test)));
  }

  private static Meaning happened(Events events) {
    var subject =
        subject(
            happenings(events),
            new BoundMeasure(Aggregate.COUNT, Optional.empty(), events.days().last()));
    return Meaning.claim(subject, subject.universe().withNone(false));
  }

  private static Line line(BoundMeasure measure) {
    return measure.aggregate() == Aggregate.AVG ? new Line.Doubles() : Line.of(measure.type());
  }

  private static Subject subject(Subject.Happenings events, BoundMeasure measure) {
    var key = new Subject.Measured(events, plain(measure, events));
    if (events.isEmpty()) {
      return new Subject(key, new ValueSet(true, false, Spans.NOTHING));
    }
    var values =
        switch (measure.aggregate()) {
          case COUNT -> Spans.from(at(1));
          case DISTINCT, RECENCY -> Spans.from(at(0));
          case SUM, AVG, MIN, MAX, FIRST, LAST -> line(measure).universe();
        };
    boolean alwaysThere =
        switch (measure.aggregate()) {
          case COUNT, DISTINCT, RECENCY -> true;
          case SUM, AVG, MIN, MAX, FIRST, LAST -> false;
        };
    return new Subject(key, new ValueSet(true, !alwaysThere, values));
  }

  /// The date matters to recency only.
  private static BoundMeasure plain(BoundMeasure measure, Subject.Happenings events) {
    return measure.aggregate() == Aggregate.RECENCY
        ? measure
        : new BoundMeasure(measure.aggregate(), measure.field(), LocalDate.EPOCH);
  }

  private static Meaning sequence(BoundCondition.Sequence sequence) {
    var present = sequence.steps().stream().filter(step -> !step.absent());
    var happened = present.map(step -> happened(step.events())).toList();
    return happened.contains(Meaning.NEVER)
        ? Meaning.NEVER
        : new Meaning.Opaque(sequence, happened, true);
  }

  private static Optional<Meaning> metric(BoundMetric metric, ValueTest test) {
    return switch (metric) {
      case BoundMetric.Ratio ratio -> claim(new Subject.Made(ratio), new Line.Doubles(), test);
      case BoundMetric.Total total ->
          claim(
              new Subject.Made(total),
              total.scale().isPresent() ? Line.of(total.type()) : new Line.Doubles(),
              test);
      case BoundMetric.OfEvents(var events, var measure) -> {
        var subject = subject(happenings(events), measure);
        yield line(measure)
            .passing(test)
            .map(spans -> {
              boolean withoutEvents =
                  measure.zeroWithoutEvents()
                      ? spans.contains(new Value.Number(BigDecimal.ZERO))
                      : test instanceof ValueTest.Missing;
              return Meaning.claim(subject, set(spans, test).withNone(withoutEvents));
            });
      }
    };
  }

  private static Optional<Meaning> claim(Subject.Key key, Line line, ValueTest test) {
    var subject = new Subject(key, ValueSet.of(line.universe()).withMissing(true));
    return line.passing(test).map(spans -> Meaning.claim(subject, set(spans, test)));
  }

  // ---- ranks ----

  private static Meaning rank(BoundCondition.Rank rank) {
    return switch (rank.top()) {
      case Top.Count(int members) ->
          position(rank, "members", Spans.from(at(1)), Spans.between(at(1), at(members + 1L)));
      case Top.Percent(var percent) ->
          position(
              rank,
              "percent",
              positions(100),
              Spans.between(at(0), Cut.before(new Value.Number(percent))));
      case Top.Tile(int tile, int of) ->
          position(
              rank,
              "tiles of " + of,
              Spans.between(at(1), at(of + 1L)),
              Spans.between(at(tile), at(tile + 1L)));
    };
  }

  private static Meaning position(
      BoundCondition.Rank rank, String counting, Spans possible, Spans wanted) {
    var key =
        new Subject.Position(
            rank.by(),
            rank.bottom(),
            rank.within().map(FieldRef::path),
            rank.among().map(MeaningReader::read).orElse(Meaning.ALWAYS),
            rank.base(),
            counting);
    return Meaning.claim(
        new Subject(key, ValueSet.of(possible).withMissing(true)), ValueSet.of(wanted));
  }

  private static Spans positions(long size) {
    return Spans.between(at(0), at(size));
  }

  private static Spans among(Collection<Integer> positions) {
    return Spans.union(
        positions.stream()
            .map(position -> Spans.between(at(position), at(position + 1L)))
            .toList());
  }

  private static Cut at(long number) {
    return Cut.before(new Value.Number(BigDecimal.valueOf(number)));
  }
}
