package facet.workbench.segments.insight;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Test;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberModel;
import facet.query.around.Difference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads a difference as one line: the value that tells most, and the condition that asks for it.
final class TraitReader {
  private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);

  private final MemberModel model;

  TraitReader(MemberModel model) {
    this.model = model;
  }

  Trait read(Difference difference) {
    var term = difference.term();
    return switch (difference.sides()) {
      case Difference.Numbers(var here, var elsewhere) -> {
        boolean date = isDate(term);
        var means = new Trait.Means(here.mean(), elsewhere.mean(), date);
        yield trait(difference, difference.effect(), means, condition(term, beyond(means)));
      }
      case Difference.Shares(var values) -> {
        var most =
            values.stream()
                .filter(value -> value.value().isPresent())
                .findFirst()
                .orElseGet(values::getFirst);
        var shares =
            new Trait.Shares(
                most.value(), most.audience().share(), most.rest().share(), most.audience().size());
        yield trait(
            difference,
            most.effect(),
            shares,
            most.value().flatMap(value -> condition(term, is(term, value))));
      }
      case Difference.Missing(var here, var elsewhere) ->
          trait(
              difference,
              difference.effect(),
              new Trait.Shares(Optional.empty(), here.share(), elsewhere.share(), here.size()),
              condition(term, new Test.Missing()));
    };
  }

  private static Trait trait(
      Difference difference, double effect, Trait.Sides sides, Optional<Condition> add) {
    return new Trait(difference.term(), sides, effect, difference.adjusted(), add);
  }

  private Optional<Condition> condition(String term, Test test) {
    if (model.metric(term).isPresent()) {
      return test instanceof Test.Missing
          ? Optional.empty()
          : Optional.of(new Condition.Metric(term, test));
    }
    return Optional.of(new Condition.Attribute(term, test));
  }

  private Test is(String term, String value) {
    return type(term).filter(FieldType.Flag.class::isInstance).isPresent()
        ? new Test.Comparison(ComparisonOperator.EQ, Literal.of(Boolean.parseBoolean(value)))
        : new Test.In(List.of(Literal.of(value)));
  }

  /// Beyond the middle between both means, on the draft's side.
  private static Test beyond(Trait.Means means) {
    double middle = (means.here() + means.elsewhere()) / 2;
    boolean more = means.here() > means.elsewhere();
    if (means.date()) {
      var day = new Moment.On(LocalDate.ofEpochDay(Math.round(middle)));
      return more ? new Test.After(day) : new Test.Before(day);
    }
    var rounded = Literal.of(new BigDecimal(middle).round(TWO_FIGURES));
    return new Test.Comparison(more ? ComparisonOperator.GE : ComparisonOperator.LE, rounded);
  }

  private boolean isDate(String term) {
    return type(term)
        .filter(type -> type instanceof FieldType.Date || type instanceof FieldType.DateTime)
        .isPresent();
  }

  private Optional<FieldType> type(String term) {
    return model.field(term).map(FieldRef::field).map(field -> field.type());
  }
}
