package facet.query.naive;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Dates;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Period;
import facet.datasets.condition.Test;
import facet.datasets.condition.TextMatch;
import facet.datasets.model.FieldType;
import facet.query.club.Club;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Tests of single values at random: every operator that a type allows, with values that the test
/// club has and such as it has not.
final class RandomTests {
  private static final List<String> TEXTS =
      List.of(
          "上海",
          "海",
          "杭州",
          "Shanghai",
          "shang",
          "É",
          "éclair",
          "%",
          "_",
          "\\",
          "O'Neil",
          "",
          " ",
          "𠮷",
          "Ω",
          "ω",
          "Z",
          "S1",
          "m");
  static final List<LocalDate> DATES =
      List.of(
          Club.AS_OF,
          Club.AS_OF.minusDays(1),
          Club.AS_OF.minusYears(1),
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2020, 2, 29),
          LocalDate.of(2023, 12, 31),
          LocalDate.of(2024, 1, 1),
          LocalDate.of(2024, 3, 30),
          Dates.LAST);
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "18",
          "100",
          "99.99",
          "-50",
          "5000",
          "0.005",
          "33.33",
          "66.5",
          "1e3",
          "9999999999.99",
          "3",
          "60");

  private final Random random;

  RandomTests(Random random) {
    this.random = random;
  }

  /// A test that the type allows.
  Test of(FieldType type) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return random.nextBoolean() ? new Test.Missing() : new Test.Present();
    }
    if (kind == 1) {
      var values = IntStream.range(0, random.nextInt(4)).mapToObj(_ -> literal(type)).toList();
      return random.nextBoolean() ? new Test.In(values) : new Test.NotIn(values);
    }
    if (type instanceof FieldType.Flag) {
      return new Test.Comparison(
          pick(List.of(ComparisonOperator.EQ, ComparisonOperator.NE)), literal(type));
    }
    if (kind == 2) {
      return new Test.Between(literal(type), literal(type));
    }
    if (type instanceof FieldType.Text && kind < 6) {
      return new Test.Matches(pick(List.of(TextMatch.values())), pick(TEXTS));
    }
    if ((type instanceof FieldType.Date || type instanceof FieldType.DateTime) && kind < 7) {
      return switch (random.nextInt(4)) {
        case 0 -> new Test.InLast(period(0));
        case 1 -> new Test.InNext(period(0));
        case 2 -> new Test.Before(moment());
        default -> new Test.After(moment());
      };
    }
    return new Test.Comparison(pick(List.of(ComparisonOperator.values())), literal(type));
  }

  private Moment moment() {
    return random.nextBoolean() ? new Moment.On(pick(DATES)) : new Moment.Ago(period(0));
  }

  private Literal literal(FieldType type) {
    return switch (type) {
      case FieldType.Text _ -> Literal.of(pick(TEXTS));
      case FieldType.Choice(var values) -> Literal.of(pick(values).id());
      case FieldType.Whole _, FieldType.Decimal _ -> Literal.of(new BigDecimal(pick(NUMBERS)));
      case FieldType.Date _, FieldType.DateTime _ -> Literal.of(pick(DATES).toString());
      case FieldType.Flag _ -> Literal.of(random.nextBoolean());
    };
  }

  Test ofNumber() {
    return of(new FieldType.Decimal(9));
  }

  Period period(int least) {
    return new Period(least + random.nextInt(100), pick(List.of(CalendarUnit.values())));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
