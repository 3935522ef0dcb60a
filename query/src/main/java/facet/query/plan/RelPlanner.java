package facet.query.plan;

import facet.datasets.model.FieldRef;
import facet.datasets.model.MemberModel;
import facet.datasets.store.DerivedFact;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundMetric;
import facet.query.binding.BoundNode;
import facet.query.binding.Events;
import facet.query.binding.types.PlanTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;

/// Plans questions over the tables of a data version. Thread-safe: each plan is built from scratch,
/// in a millisecond or so.
public final class RelPlanner {
  private final MemberModel model;
  private final MemberSchema schema;

  public RelPlanner(MemberModel model) {
    this.model = model;
    this.schema = new MemberSchema(model);
  }

  /// The ordinals of those who meet a leaf, whether or not they are in the base.
  public Plan leaf(BoundCondition.Leaf leaf) {
    return new Plan(conditions().members(leaf));
  }

  /// Who meets each of some leaves, as `(member, …)` with 1 or 0 for each, of those who meet any.
  ///
  /// @param leaves of one {@link SharedReading#event}
  public Plan leaves(List<BoundCondition.Leaf> leaves) {
    return new Plan(SharedReading.of(conditions(), leaves));
  }

  /// The ordinals of those who meet all conditions, in one statement.
  public Plan whole(List<BoundNode> all) {
    var conditions = conditions();
    var star = conditions.memberStar(Fields.of(all));
    conditions.filter(star, all);
    var scratch = conditions.scratch();
    scratch.builder.project(star.own(MemberSchema.ORDINAL));
    return new Plan(scratch.done());
  }

  /// Counts sets of members in one statement.
  ///
  /// @param within conditions that bound all sets
  /// @param leaves that make up the sets
  public Tally tally(List<BoundNode> within, Collection<BoundCondition.Leaf> leaves) {
    return new Tally(conditions(), within, leaves);
  }

  /// Metrics of every member as `(ordinal, …)` doubles, one column a metric, in order.
  public Plan metrics(List<BoundMetric> metrics) {
    return metrics(metrics, PlanTypes.real());
  }

  /// A metric of every member as `(ordinal, text)`, every digit kept.
  public Plan exactMetric(BoundMetric metric) {
    return metrics(List.of(metric), PlanTypes.text());
  }

  private Plan metrics(List<BoundMetric> metrics, RelDataType as) {
    var conditions = conditions();
    var scratch = conditions.scratch();
    var star = conditions.memberStar(List.of());
    var ordinal = star.own(MemberSchema.ORDINAL);
    var plan = new MetricPlan(conditions);
    plan.join(ordinal, metrics);
    var columns = new ArrayList<RexNode>();
    columns.add(ordinal);
    for (int i = 0; i < metrics.size(); i++) {
      var value =
          scratch.rex.makeCast(PlanTypes.nullable(as), plan.value(metrics.get(i)), true, false);
      columns.add(scratch.builder.alias(value, "metric_" + i));
    }
    scratch.builder.project(columns);
    return new Plan(scratch.done());
  }

  /// Fields of every member as `(ordinal, texts…, doubles…)`; dates are days since 1970.
  public Plan columns(List<FieldRef> texts, List<FieldRef> numbers) {
    return new Plan(FieldPlan.columns(conditions(), texts, numbers));
  }

  /// The values of a field as `(member, text)`, of every member or every event up to a date.
  public Plan values(FieldRef field, LocalDate asOf) {
    return new Plan(new FieldPlan(conditions(), field, asOf).texts());
  }

  /// How often each value of a field occurs, as `(text, count)`.
  public Plan valueCounts(FieldRef field, LocalDate asOf) {
    return new Plan(new FieldPlan(conditions(), field, asOf).counts());
  }

  /// The numbers of a field as `(member, double)`; dates are days since 1970.
  public Plan numbers(FieldRef field, LocalDate asOf) {
    return new Plan(new FieldPlan(conditions(), field, asOf).numbers());
  }

  /// Members in the order of their keys as `(ordinal, key, …)` with fields as text.
  ///
  /// @param only these ordinals; empty for all
  public Plan rows(List<FieldRef> fields, List<Integer> only) {
    var conditions = conditions();
    var scratch = conditions.scratch();
    var builder = scratch.builder;
    var star = conditions.memberStar(fields);
    var ordinal = star.own(MemberSchema.ORDINAL);
    if (!only.isEmpty()) {
      builder.filter(builder.in(ordinal, only.stream().<RexNode>map(builder::literal).toList()));
    }
    var columns = new ArrayList<RexNode>();
    columns.add(ordinal);
    columns.add(star.own(MemberSchema.KEY));
    for (int i = 0; i < fields.size(); i++) {
      var text = new ValueExpressions(scratch.rex).spelled(star.field(fields.get(i)));
      columns.add(builder.alias(text, "field_" + i));
    }
    builder.project(columns);
    builder.sort(builder.nullsLast(builder.field(MemberSchema.KEY)));
    return new Plan(scratch.done());
  }

  /// Fields of one member as text, one row.
  public Plan fieldsOf(List<FieldRef> fields, int member) {
    var conditions = conditions();
    var star = conditions.memberStar(fields);
    only(conditions, star.own(MemberSchema.ORDINAL), member);
    return texts(conditions, fields.stream().map(star::field).toList());
  }

  /// A metric of one member as text, every digit kept.
  public Plan metricOf(BoundMetric metric, int member) {
    var conditions = conditions();
    var star = conditions.memberStar(List.of());
    only(conditions, star.own(MemberSchema.ORDINAL), member);
    var plan = new MetricPlan(conditions);
    plan.join(star.own(MemberSchema.ORDINAL), List.of(metric));
    return texts(conditions, List.of(plan.value(metric)));
  }

  /// A score or class of one member as text; no row when there is none.
  public Plan factOf(DerivedFact fact, int member) {
    var conditions = conditions();
    var builder = conditions.scratch().builder;
    conditions.scratch().scan(fact);
    only(conditions, builder.field(MemberSchema.MEMBER), member);
    return texts(conditions, List.of(builder.field(MemberSchema.VALUE)));
  }

  /// The latest events that count of one member, as `(time, …)` texts.
  public Plan eventsOf(Events events, List<FieldRef> fields, int member, int limit) {
    var conditions = conditions();
    var builder = conditions.scratch().builder;
    var star = new EventPlan(conditions).pushEvents(events, fields);
    only(conditions, star.own(MemberSchema.MEMBER), member);
    builder.sortLimit(0, limit, builder.desc(star.own(MemberSchema.TIME)));
    var columns = new ArrayList<RexNode>();
    columns.add(star.own(MemberSchema.TIME));
    fields.forEach(field -> columns.add(star.field(field)));
    return texts(conditions, columns);
  }

  private static void only(ConditionPlan conditions, RexNode ordinal, int member) {
    var builder = conditions.scratch().builder;
    builder.filter(builder.equals(ordinal, builder.literal(member)));
  }

  private static Plan texts(ConditionPlan conditions, List<RexNode> values) {
    var scratch = conditions.scratch();
    var expressions = new ValueExpressions(scratch.rex);
    var columns = new ArrayList<RexNode>();
    for (var value : values) {
      columns.add(scratch.builder.alias(expressions.spelled(value), "value_" + columns.size()));
    }
    scratch.builder.project(columns);
    return new Plan(scratch.done());
  }

  /// The ordinal of the member with a key, if there is one.
  public Plan ordinalOf(String key) {
    var conditions = conditions();
    var builder = conditions.scratch().builder;
    var star = conditions.memberStar(List.of());
    builder.filter(
        builder.equals(
            star.own(MemberSchema.KEY), new ValueExpressions(conditions.scratch().rex).text(key)));
    builder.project(star.own(MemberSchema.ORDINAL));
    return new Plan(conditions.scratch().done());
  }

  /// Every ordinal in the order of keys.
  public Plan keyOrder() {
    var conditions = conditions();
    var builder = conditions.scratch().builder;
    var star = conditions.memberStar(List.of());
    builder.sort(builder.nullsLast(star.own(MemberSchema.KEY)));
    builder.project(builder.field(MemberSchema.ORDINAL));
    return new Plan(conditions.scratch().done());
  }

  /// How many members' keys are not after a key.
  public Plan placeOf(String key) {
    var conditions = conditions();
    var scratch = conditions.scratch();
    var builder = scratch.builder;
    var star = conditions.memberStar(List.of());
    builder.filter(
        builder.lessThanOrEqual(
            star.own(MemberSchema.KEY), new ValueExpressions(scratch.rex).text(key)));
    builder.aggregate(builder.groupKey(), builder.countStar("place"));
    return new Plan(scratch.done());
  }

  private ConditionPlan conditions() {
    return new ConditionPlan(model, new Scratch(schema));
  }
}
