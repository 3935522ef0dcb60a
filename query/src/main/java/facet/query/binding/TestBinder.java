package facet.query.binding;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Operator;
import facet.datasets.condition.Test;
import facet.datasets.model.FieldType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Types a test by what it is asked of, and turns relative dates into days.
final class TestBinder {
  private final FieldType type;
  private final LocalDate asOf;
  private final Place at;
  private final LiteralBinder literals;

  TestBinder(FieldType type, LocalDate asOf, Place at) {
    this.type = type;
    this.asOf = asOf;
    this.at = at;
    this.literals = new LiteralBinder(type, at);
  }

  ValueTest bind(Test test) {
    return switch (test) {
      case Test.Missing() -> new ValueTest.Missing();
      case Test.Present() -> new ValueTest.Present();
      case Test.Comparison(var operator, var value) -> comparison(operator, value);
      case Test.Between(var from, var to) -> between(from, to);
      case Test.In(var values) -> oneOf(values, false);
      case Test.NotIn(var values) -> oneOf(values, true);
      case Test.Matches(var match, var value) -> {
        if (!(type instanceof FieldType.Text)) {
          throw refused(test);
        }
        yield new ValueTest.Matches(match, CaseFolding.fold(value));
      }
      case Test.InLast(var period) -> {
        requireDate(test);
        yield range(period.before(asOf).plusDays(1), asOf);
      }
      case Test.InNext(var period) -> {
        requireDate(test);
        yield range(asOf, period.after(asOf));
      }
      case Test.Before(var moment) -> {
        requireDate(test);
        yield switch (moment) {
          case Moment.On(var date) -> ValueTest.Range.to(new Value.Date(date), false);
          case Moment.Ago(var period) ->
              ValueTest.Range.to(new Value.Date(period.before(asOf)), true);
        };
      }
      case Test.After(var moment) -> {
        requireDate(test);
        yield ValueTest.Range.from(
            new Value.Date(
                switch (moment) {
                  case Moment.On(var date) -> date;
                  case Moment.Ago(var period) -> period.before(asOf);
                }),
            false);
      }
    };
  }

  private ValueTest comparison(ComparisonOperator operator, Literal literal) {
    var value = literals.bind(literal);
    return switch (operator) {
      case EQ -> new ValueTest.OneOf(List.of(value), false);
      case NE -> new ValueTest.OneOf(List.of(value), true);
      case LT ->
          ordered(operator, Optional.empty(), Optional.of(new ValueTest.Bound(value, false)));
      case LE -> ordered(operator, Optional.empty(), Optional.of(new ValueTest.Bound(value, true)));
      case GT ->
          ordered(operator, Optional.of(new ValueTest.Bound(value, false)), Optional.empty());
      case GE -> ordered(operator, Optional.of(new ValueTest.Bound(value, true)), Optional.empty());
    };
  }

  private ValueTest between(Literal from, Literal to) {
    return ordered(
        ComparisonOperator.GE,
        Optional.of(new ValueTest.Bound(literals.bind(from), true)),
        Optional.of(new ValueTest.Bound(literals.bind(to), true)));
  }

  /// A range; of a choice, the values that lie in it in the choice's own order.
  private ValueTest ordered(
      ComparisonOperator operator,
      Optional<ValueTest.Bound> lower,
      Optional<ValueTest.Bound> upper) {
    return switch (type) {
      case FieldType.Flag _ ->
          throw at.fail(
              "Yes and no have no order, so '" + operator.spelling() + "' can't be asked.",
              "Use eq or ne.");
      case FieldType.Choice(var values) -> {
        var ids = values.stream().map(FieldType.Value::id).toList();
        int from = lower.map(b -> place(ids, b) + (b.inclusive() ? 0 : 1)).orElse(0);
        int to = upper.map(b -> place(ids, b) + (b.inclusive() ? 1 : 0)).orElse(ids.size());
        yield new ValueTest.OneOf(
            IntStream.range(from, Math.max(from, to))
                .<Value>mapToObj(i -> new Value.Text(ids.get(i)))
                .toList(),
            false);
      }
      case FieldType.Text _,
          FieldType.Whole _,
          FieldType.Decimal _,
          FieldType.Date _,
          FieldType.DateTime _ ->
          new ValueTest.Range(lower, upper);
    };
  }

  private static int place(List<String> ids, ValueTest.Bound bound) {
    return ids.indexOf(((Value.Text) bound.value()).text());
  }

  private ValueTest oneOf(List<Literal> values, boolean negated) {
    var bound = values.stream().map(literals::bind).toList();
    if (bound.stream().map(Value::getClass).distinct().count() > 1) {
      throw at.fail("The values mix dates with and without a time.", "Write all one way.");
    }
    return new ValueTest.OneOf(bound, negated);
  }

  private static ValueTest range(LocalDate first, LocalDate last) {
    return ValueTest.Range.between(new Value.Date(first), new Value.Date(last));
  }

  private void requireDate(Test test) {
    if (!(type instanceof FieldType.Date || type instanceof FieldType.DateTime)) {
      throw refused(test);
    }
  }

  private Place.Unbound refused(Test test) {
    return at.fail(
        "'%s' can't be asked of a field of type %s."
            .formatted(Operator.of(test).spelling(), type.spelling()),
        "");
  }
}
