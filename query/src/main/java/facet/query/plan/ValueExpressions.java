package facet.query.plan;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Dates;
import facet.query.binding.Value;
import facet.query.binding.ValueTest;
import facet.query.binding.types.PlanTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.Sarg;
import org.apache.calcite.util.TimestampString;

/// Values, and what is asked of them, as row expressions.
final class ValueExpressions {
  private static final long MILLIS_PER_DAY = 86_400_000;

  /// Of the dates there are; the day after it can't be written.
  private static final LocalDateTime LAST_MOMENT = Dates.LAST.atTime(23, 59, 59, 999_999_000);

  private final RexBuilder rex;

  ValueExpressions(RexBuilder rex) {
    this.rex = rex;
  }

  RexNode test(RexNode value, ValueTest test) {
    return switch (test) {
      case ValueTest.Missing() -> rex.makeCall(SqlStdOperatorTable.IS_NULL, value);
      case ValueTest.Present() -> rex.makeCall(SqlStdOperatorTable.IS_NOT_NULL, value);
      case ValueTest.OneOf(var values, boolean negated) -> oneOf(value, values, negated);
      case ValueTest.Range range -> range(value, range);
      case ValueTest.AnyRange(var ranges) ->
          any(ranges.stream().map(range -> range(value, range)).toList());
      case ValueTest.YearDays(var spans) -> yearDays(value, spans);
      case ValueTest.Matches(var match, var text) -> {
        var escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var pattern =
            switch (match) {
              case CONTAINS -> "%" + escaped + "%";
              case STARTS_WITH -> escaped + "%";
              case ENDS_WITH -> "%" + escaped;
            };
        var folded = rex.makeCall(SqlStdOperatorTable.LOWER, value);
        yield escaped.equals(text)
            ? rex.makeCall(SqlStdOperatorTable.LIKE, folded, text(pattern))
            : rex.makeCall(SqlStdOperatorTable.LIKE, folded, text(pattern), text("\\"));
      }
    };
  }

  private RexNode oneOf(RexNode value, List<Value> values, boolean negated) {
    if (values.isEmpty()) {
      return negated
          ? rex.makeCall(SqlStdOperatorTable.IS_NOT_NULL, value)
          : rex.makeLiteral(false);
    }
    var operand = values.getFirst() instanceof Value.Date ? asDate(value) : value;
    if (values.size() == 1) {
      var operator = negated ? SqlStdOperatorTable.NOT_EQUALS : SqlStdOperatorTable.EQUALS;
      return rex.makeCall(operator, operand, literal(values.getFirst()));
    }
    var type = operand.getType();
    var in = (RexCall) rex.makeIn(operand, values.stream().map(one -> literal(one, type)).toList());
    if (!negated) {
      return in;
    }
    var points = (RexLiteral) in.getOperands().get(1);
    var others = points.getValueAs(Sarg.class).negate();
    return rex.makeCall(
        SqlStdOperatorTable.SEARCH,
        operand,
        rex.makeSearchArgumentLiteral(others, points.getType()));
  }

  private RexNode any(List<RexNode> of) {
    return switch (of.size()) {
      case 0 -> rex.makeLiteral(false);
      case 1 -> of.getFirst();
      default -> rex.makeCall(SqlStdOperatorTable.OR, of);
    };
  }

  private RexNode yearDays(RexNode value, List<ValueTest.YearSpan> spans) {
    var month = part(TimeUnitRange.MONTH, value);
    var day =
        rex.makeCall(
            SqlStdOperatorTable.PLUS,
            rex.makeCall(SqlStdOperatorTable.MULTIPLY, month, whole(100)),
            part(TimeUnitRange.DAY, value));
    return any(
        spans.stream()
            .map(span ->
                rex.makeCall(
                    SqlStdOperatorTable.AND,
                    rex.makeCall(
                        SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, day, whole(span.first())),
                    rex.makeCall(SqlStdOperatorTable.LESS_THAN_OR_EQUAL, day, whole(span.last()))))
            .toList());
  }

  private RexNode part(TimeUnitRange unit, RexNode value) {
    return rex.makeCall(SqlStdOperatorTable.EXTRACT, rex.makeFlag(unit), value);
  }

  private RexNode whole(int number) {
    return rex.makeExactLiteral(BigDecimal.valueOf(number));
  }

  /// Two values of one kind; where only one has a time of day, their dates.
  RexNode compare(RexNode left, ComparisonOperator operator, RexNode right) {
    boolean sameType = left.getType().getSqlTypeName() == right.getType().getSqlTypeName();
    return rex.makeCall(
        switch (operator) {
          case EQ -> SqlStdOperatorTable.EQUALS;
          case NE -> SqlStdOperatorTable.NOT_EQUALS;
          case LT -> SqlStdOperatorTable.LESS_THAN;
          case LE -> SqlStdOperatorTable.LESS_THAN_OR_EQUAL;
          case GT -> SqlStdOperatorTable.GREATER_THAN;
          case GE -> SqlStdOperatorTable.GREATER_THAN_OR_EQUAL;
        },
        sameType ? left : asDate(left),
        sameType ? right : asDate(right));
  }

  /// The place of a value in an order; missing when it has none.
  RexNode place(RexNode value, List<String> order) {
    var cases = new ArrayList<RexNode>();
    for (int i = 0; i < order.size(); i++) {
      cases.add(rex.makeCall(SqlStdOperatorTable.EQUALS, value, text(order.get(i))));
      cases.add(whole(i));
    }
    cases.add(rex.makeNullLiteral(PlanTypes.ordinal()));
    return rex.makeCall(SqlStdOperatorTable.CASE, cases);
  }

  /// A value as people and documents write it.
  RexNode spelled(RexNode value) {
    return value.getType().getSqlTypeName() == SqlTypeName.TIMESTAMP
        ? rex.makeCall(FacetOperators.TIME_TEXT, value)
        : rex.makeCast(PlanTypes.nullable(PlanTypes.text()), value, true, false);
  }

  /// The date of a date or time.
  RexNode asDate(RexNode value) {
    return value.getType().getSqlTypeName() == SqlTypeName.TIMESTAMP
        ? rex.makeCast(
            PlanTypes.FACTORY.createTypeWithNullability(
                PlanTypes.date(), value.getType().isNullable()),
            value)
        : value;
  }

  private RexNode range(RexNode value, ValueTest.Range range) {
    var bounds = new ArrayList<RexNode>();
    range.lower().ifPresent(bound -> bounds.add(lower(value, bound)));
    range.upper().ifPresent(bound -> bounds.add(upper(value, bound)));
    return bounds.size() == 1 ? bounds.getFirst() : rex.makeCall(SqlStdOperatorTable.AND, bounds);
  }

  private RexNode lower(RexNode value, ValueTest.Bound bound) {
    if (bound.value() instanceof Value.Date(var date)
        && value.getType().getSqlTypeName() == SqlTypeName.TIMESTAMP) {
      return from(value, bound.inclusive() ? date : date.plusDays(1));
    }
    var operator =
        bound.inclusive()
            ? SqlStdOperatorTable.GREATER_THAN_OR_EQUAL
            : SqlStdOperatorTable.GREATER_THAN;
    return rex.makeCall(operator, value, literal(bound.value()));
  }

  private RexNode upper(RexNode value, ValueTest.Bound bound) {
    if (bound.value() instanceof Value.Date(var date)
        && value.getType().getSqlTypeName() == SqlTypeName.TIMESTAMP) {
      return before(value, bound.inclusive() ? date.plusDays(1) : date);
    }
    var operator =
        bound.inclusive() ? SqlStdOperatorTable.LESS_THAN_OR_EQUAL : SqlStdOperatorTable.LESS_THAN;
    return rex.makeCall(operator, value, literal(bound.value()));
  }

  /// The time is on this day or later.
  RexNode from(RexNode time, LocalDate day) {
    if (day.isAfter(Dates.LAST)) {
      return rex.makeCall(SqlStdOperatorTable.GREATER_THAN, time, timestamp(LAST_MOMENT));
    }
    return rex.makeCall(
        SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, time, timestamp(day.atStartOfDay()));
  }

  /// The time is before this day begins.
  RexNode before(RexNode time, LocalDate day) {
    if (day.isAfter(Dates.LAST)) {
      return rex.makeCall(SqlStdOperatorTable.LESS_THAN_OR_EQUAL, time, timestamp(LAST_MOMENT));
    }
    return rex.makeCall(SqlStdOperatorTable.LESS_THAN, time, timestamp(day.atStartOfDay()));
  }

  RexNode literal(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text(text);
      case Value.Number(var number) -> number(number);
      case Value.Date(var date) -> date(date);
      case Value.DateTime(var time) -> timestamp(time);
      case Value.Flag(boolean flag) -> rex.makeLiteral(flag);
    };
  }

  private RexNode literal(Value value, RelDataType type) {
    return value instanceof Value.Number(var number) && type.getSqlTypeName() != SqlTypeName.DOUBLE
        ? rex.makeExactLiteral(plain(number))
        : literal(value);
  }

  RexNode number(BigDecimal number) {
    return rex.makeExactLiteral(plain(number));
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  RexNode text(String text) {
    return rex.makeLiteral(
        new NlsString(text, "UTF-8", PlanTypes.text().getCollation()), PlanTypes.text(), false);
  }

  RexNode date(LocalDate date) {
    return rex.makeDateLiteral(DateString.fromDaysSinceEpoch(Math.toIntExact(date.toEpochDay())));
  }

  private RexNode timestamp(LocalDateTime time) {
    var text =
        TimestampString.fromMillisSinceEpoch(
                time.toLocalDate().toEpochDay() * MILLIS_PER_DAY
                    + time.toLocalTime().toSecondOfDay() * 1000L)
            .withNanos(time.getNano());
    return rex.makeTimestampLiteral(text, time.getNano() == 0 ? 0 : 6);
  }
}
