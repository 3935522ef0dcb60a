package facet.query.plan;

import facet.datasets.model.EventType;
import facet.datasets.model.FieldRef;
import facet.query.binding.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;

/// Plans the values of one field: of every member, or of every event up to a date.
final class FieldPlan {
  private static final LocalDate EPOCH = LocalDate.EPOCH;

  private final ConditionPlan conditions;
  private final Scratch scratch;
  private final FieldRef field;
  private final LocalDate asOf;
  private final ValueExpressions expressions;

  FieldPlan(ConditionPlan conditions, FieldRef field, LocalDate asOf) {
    this.conditions = conditions;
    this.scratch = conditions.scratch();
    this.field = field;
    this.asOf = asOf;
    this.expressions = new ValueExpressions(scratch.rex);
  }

  private Star push() {
    var star = conditions.star(field.root(), List.of(field));
    if (field.root() instanceof EventType) {
      var events = new EventPlan(conditions);
      scratch.builder.filter(
          events.days(new Days(Optional.empty(), asOf), star.own(MemberSchema.TIME)));
    }
    return star;
  }

  private RexNode owner(Star star) {
    return star.own(field.root() instanceof EventType ? MemberSchema.MEMBER : MemberSchema.ORDINAL);
  }

  /// (member, text) row by row.
  RelNode texts() {
    var star = push();
    scratch.builder.project(owner(star), text(star));
    return scratch.done();
  }

  /// (text, how many rows have it).
  RelNode counts() {
    var star = push();
    scratch.builder.project(text(star));
    scratch.builder.aggregate(
        scratch.builder.groupKey(MemberSchema.VALUE), scratch.builder.countStar("rows_with_it"));
    return scratch.done();
  }

  /// (member, double) row by row; dates as days since 1970.
  RelNode numbers() {
    var star = push();
    scratch.builder.project(
        owner(star), scratch.builder.alias(number(scratch, star.field(field)), MemberSchema.VALUE));
    return scratch.done();
  }

  private static RexNode number(Scratch scratch, RexNode value) {
    var expressions = new ValueExpressions(scratch.rex);
    var type = value.getType().getSqlTypeName();
    var number =
        type == SqlTypeName.DATE || type == SqlTypeName.TIMESTAMP
            ? scratch.rex.makeCall(
                FacetOperators.DAYS_BETWEEN, expressions.date(EPOCH), expressions.asDate(value))
            : value;
    return Ratios.real(scratch.rex, number);
  }

  /// (ordinal, text or double of each field) of every member.
  static RelNode columns(ConditionPlan conditions, List<FieldRef> texts, List<FieldRef> numbers) {
    var scratch = conditions.scratch();
    var star = conditions.memberStar(Stream.concat(texts.stream(), numbers.stream()).toList());
    var columns = new ArrayList<RexNode>();
    columns.add(star.own(MemberSchema.ORDINAL));
    var spelling = new ValueExpressions(scratch.rex);
    for (var text : texts) {
      var spelled = spelling.spelled(star.field(text));
      columns.add(scratch.builder.alias(spelled, "field_" + columns.size()));
    }
    for (var number : numbers) {
      var real = number(scratch, star.field(number));
      columns.add(scratch.builder.alias(real, "field_" + columns.size()));
    }
    scratch.builder.project(columns);
    return scratch.done();
  }

  private RexNode text(Star star) {
    return scratch.builder.alias(expressions.spelled(star.field(field)), MemberSchema.VALUE);
  }
}
