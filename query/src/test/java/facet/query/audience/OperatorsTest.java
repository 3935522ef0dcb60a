package facet.query.audience;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Node;
import facet.datasets.condition.Operator;
import facet.datasets.condition.Period;
import facet.datasets.condition.Test;
import facet.datasets.condition.TextMatch;
import facet.datasets.model.FieldType;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import facet.query.club.ClubFile;
import facet.query.engine.EngineSettings;
import facet.query.naive.NaiveEvaluator;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// Every operator on every type, over data with missing values: either the members a plain reading
/// finds, or a refusal.
class OperatorsTest {
  private static final List<String> FIELDS =
      List.of(
          "member.city",
          "member.tier",
          "member.age",
          "member.balance",
          "member.birthday",
          "member.seen_at",
          "member.wechat",
          "member.home_store.region",
          "member.home_store.opened");

  @org.junit.jupiter.api.Test
  void every_operator_works_on_every_type_or_is_refused(@TempDir Path folder) throws SQLException {
    var club = AdversarialClub.of(80, 5, folder);
    var naive = new NaiveEvaluator(club, Club.AS_OF);
    int refused = 0;
    try (var audiences =
        Audiences.open(
            ClubFile.write(club, folder),
            club.catalog(),
            new LeafCache(1 << 24),
            new EngineSettings("1GB", 2, Duration.ofMinutes(1)))) {
      for (var path : FIELDS) {
        var type = club.model().field(path).orElseThrow().field().type();
        for (var operator : Operator.values()) {
          for (var test : tests(operator, type)) {
            var where = Node.of(new Condition.Attribute(path, test));
            var found = audiences.audience(new Question(where, Club.AS_OF, Scope.everything()));
            if (allowed(operator, type)) {
              assertThat(found.problems()).describedAs(path + " " + test).isEmpty();
              assertThat(found.found().orElseThrow().toArray())
                  .describedAs(path + " " + test)
                  .containsExactly(
                      naive.members(where).stream().mapToInt(Integer::intValue).toArray());
            } else {
              assertThat(found.problems()).describedAs(path + " " + test).isNotEmpty();
              refused++;
            }
          }
        }
      }
    }
    assertThat(refused).isPositive();
  }

  private static boolean allowed(Operator operator, FieldType type) {
    boolean date = type instanceof FieldType.Date || type instanceof FieldType.DateTime;
    return switch (operator) {
      case EQ, NE, IN, NOT_IN, IS_NULL, NOT_NULL -> true;
      case LT, LE, GT, GE, BETWEEN -> !(type instanceof FieldType.Flag);
      case CONTAINS, STARTS_WITH, ENDS_WITH -> type instanceof FieldType.Text;
      case IN_LAST, IN_NEXT, BEFORE, AFTER -> date;
    };
  }

  private static List<Test> tests(Operator operator, FieldType type) {
    var some = literals(type);
    var tests = new ArrayList<Test>();
    switch (operator) {
      case EQ, NE, LT, LE, GT, GE ->
          some.forEach(one ->
              tests.add(new Test.Comparison(ComparisonOperator.valueOf(operator.name()), one)));
      case BETWEEN -> {
        tests.add(new Test.Between(some.getFirst(), some.getLast()));
        tests.add(new Test.Between(some.getLast(), some.getFirst()));
      }
      case IN -> {
        tests.add(new Test.In(some));
        tests.add(new Test.In(List.of()));
      }
      case NOT_IN -> {
        tests.add(new Test.NotIn(some));
        tests.add(new Test.NotIn(List.of()));
      }
      case CONTAINS, STARTS_WITH, ENDS_WITH -> {
        for (var text : List.of("海", "ÉC", "%", "_", "\\", "", "𠮷", "'", "ω")) {
          tests.add(new Test.Matches(TextMatch.valueOf(operator.name()), text));
        }
      }
      case IS_NULL -> tests.add(new Test.Missing());
      case NOT_NULL -> tests.add(new Test.Present());
      case IN_LAST -> periods().forEach(period -> tests.add(new Test.InLast(period)));
      case IN_NEXT -> periods().forEach(period -> tests.add(new Test.InNext(period)));
      case BEFORE -> moments().forEach(moment -> tests.add(new Test.Before(moment)));
      case AFTER -> moments().forEach(moment -> tests.add(new Test.After(moment)));
    }
    return tests;
  }

  private static List<Period> periods() {
    return EnumSet.allOf(CalendarUnit.class).stream()
        .flatMap(unit -> List.of(0, 1, 12).stream().map(n -> new Period(n, unit)))
        .toList();
  }

  private static List<Moment> moments() {
    var moments = new ArrayList<Moment>();
    moments.add(new Moment.On(LocalDate.of(2024, 1, 31)));
    moments.add(new Moment.On(Club.AS_OF));
    periods().forEach(period -> moments.add(new Moment.Ago(period)));
    return moments;
  }

  private static List<Literal> literals(FieldType type) {
    return switch (type) {
      case FieldType.Text _ ->
          List.of(Literal.of("上海"), Literal.of("O'Neil"), Literal.of(""), Literal.of("𠮷野"));
      case FieldType.Choice(var values) ->
          values.stream().map(value -> Literal.of(value.id())).toList();
      case FieldType.Whole _, FieldType.Decimal _ ->
          List.of(
              Literal.of(0),
              Literal.of(18),
              Literal.of(new java.math.BigDecimal("99.99")),
              Literal.of(new java.math.BigDecimal("0.005")),
              Literal.of(-50));
      case FieldType.Date _, FieldType.DateTime _ ->
          List.of(Literal.of("2020-02-29"), Literal.of("2024-01-31"), Literal.of("2024-02-29"));
      case FieldType.Flag _ -> List.of(Literal.of(true), Literal.of(false));
    };
  }
}
