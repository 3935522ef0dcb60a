package facet.query.plan;

import facet.datasets.model.Entity;
import facet.datasets.model.FieldRef;
import facet.datasets.model.MemberModel;
import facet.query.binding.Base;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundMetric;
import facet.query.binding.BoundNode;
import facet.query.binding.Value;
import facet.query.binding.ValueTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/// Plans bound conditions over the tables of a data version. Thread-safe: each plan is built from
/// scratch, in a millisecond or so.
public final class RelPlanner {
  private static final String ALL_32_BITS = "100000000";

  private final MemberModel model;
  private final MemberSchema schema;

  public RelPlanner(MemberModel model) {
    this.model = model;
    this.schema = new MemberSchema(model);
  }

  /// The ordinals of those who meet a leaf, whether or not they are in the base.
  public Plan leaf(BoundCondition.Leaf leaf, LocalDate asOf) {
    return new Plan(relation(leaf, asOf));
  }

  private RelNode relation(BoundCondition.Leaf leaf, LocalDate asOf) {
    var scratch = new Scratch(schema);
    pushLeaf(scratch, leaf, asOf);
    return scratch.done();
  }

  /// The ordinals of everyone in the base.
  public Plan base(Base base) {
    return whole(Optional.empty(), base);
  }

  /// The ordinals of those in the base who meet the whole condition.
  public Plan whole(BoundNode where, Base base) {
    return whole(Optional.of(where).filter(BoundNode::speaks), base);
  }

  private Plan whole(Optional<BoundNode> where, Base base) {
    var scratch = new Scratch(schema);
    var fields = new ArrayList<FieldRef>();
    base.joined().ifPresent(fields::add);
    where.ifPresent(node -> Fields.of(node, fields));
    var star = memberStar(scratch, fields);
    var filter = new ArrayList<RexNode>();
    inBase(scratch, star, base).ifPresent(filter::add);
    where.ifPresent(node -> filter.add(predicate(scratch, star, node, base.asOf())));
    scratch.builder.filter(filter);
    scratch.builder.project(star.own(MemberSchema.ORDINAL));
    return new Plan(scratch.done());
  }

  /// Metrics of every member as `(ordinal, …)` doubles, one column a metric, in order.
  public Plan metrics(List<BoundMetric> metrics, LocalDate asOf) {
    return metrics(metrics, asOf, PlanTypes.real());
  }

  /// A metric of every member as `(ordinal, text)`, every digit kept.
  public Plan exactMetric(BoundMetric metric, LocalDate asOf) {
    return metrics(List.of(metric), asOf, PlanTypes.text());
  }

  private Plan metrics(List<BoundMetric> metrics, LocalDate asOf, RelDataType as) {
    var scratch = new Scratch(schema);
    var star = memberStar(scratch, List.of());
    var ordinal = star.own(MemberSchema.ORDINAL);
    var plan = new MetricPlan(new EventPlan(this, scratch, asOf), scratch);
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

  /// The values of a field as `(member, text)`, of every member or every event up to a date.
  public Plan values(FieldRef field, LocalDate asOf) {
    return new Plan(new FieldPlan(this, new Scratch(schema), field, asOf).texts());
  }

  /// How often each value of a field occurs, as `(text, count)`.
  public Plan valueCounts(FieldRef field, LocalDate asOf) {
    return new Plan(new FieldPlan(this, new Scratch(schema), field, asOf).counts());
  }

  /// The numbers of a field as `(member, double)`; dates are days since 1970.
  public Plan numbers(FieldRef field, LocalDate asOf) {
    return new Plan(new FieldPlan(this, new Scratch(schema), field, asOf).numbers());
  }

  /// Members in the order of their keys as `(ordinal, key, …)` with fields as text.
  ///
  /// @param only these ordinals; empty for all
  public Plan rows(List<FieldRef> fields, List<Integer> only) {
    var scratch = new Scratch(schema);
    var builder = scratch.builder;
    var star = memberStar(scratch, fields);
    var ordinal = star.own(MemberSchema.ORDINAL);
    if (!only.isEmpty()) {
      builder.filter(builder.in(ordinal, only.stream().<RexNode>map(builder::literal).toList()));
    }
    var columns = new ArrayList<RexNode>();
    columns.add(ordinal);
    columns.add(star.own(MemberSchema.KEY));
    for (int i = 0; i < fields.size(); i++) {
      var text =
          scratch.rex.makeCast(PlanTypes.nullable(PlanTypes.text()), star.field(fields.get(i)));
      columns.add(builder.alias(text, "field_" + i));
    }
    builder.project(columns);
    builder.sort(builder.nullsLast(builder.field(MemberSchema.KEY)));
    return new Plan(scratch.done());
  }

  /// Every ordinal in the order of keys.
  public Plan keyOrder() {
    var scratch = new Scratch(schema);
    var star = memberStar(scratch, List.of());
    scratch.builder.sort(scratch.builder.nullsLast(star.own(MemberSchema.KEY)));
    scratch.builder.project(scratch.builder.field(MemberSchema.ORDINAL));
    return new Plan(scratch.done());
  }

  /// How many members' keys are not after a key.
  public Plan placeOf(String key) {
    var scratch = new Scratch(schema);
    var builder = scratch.builder;
    var star = memberStar(scratch, List.of());
    builder.filter(
        builder.lessThanOrEqual(star.own(MemberSchema.KEY), new Tests(scratch.rex).text(key)));
    builder.aggregate(builder.groupKey(), builder.countStar("place"));
    return new Plan(scratch.done());
  }

  Star memberStar(Scratch scratch, List<FieldRef> fields) {
    return Star.push(scratch, model, model.member(), fields);
  }

  Star star(Scratch scratch, Entity root, List<FieldRef> fields) {
    return Star.push(scratch, model, root, fields);
  }

  /// Who had joined; nothing where everyone is in the base.
  Optional<RexNode> inBase(Scratch scratch, Star star, Base base) {
    return base.joined()
        .map(star::field)
        .map(joined ->
            scratch.builder.or(
                scratch.builder.lessThanOrEqual(joined, new Tests(scratch.rex).date(base.asOf())),
                scratch.builder.isNull(joined)));
  }

  /// A condition of the row that a star is about, true or not true, never unknown within `not`.
  RexNode predicate(Scratch scratch, Star star, BoundNode node, LocalDate asOf) {
    var builder = scratch.builder;
    return switch (node.condition().orElseThrow()) {
      case BoundCondition.Group group -> {
        var of =
            group.speaking().stream().map(child -> predicate(scratch, star, child, asOf)).toList();
        yield switch (group.quantifier()) {
          case ALL -> builder.and(of);
          case ANY -> builder.or(of);
          case NONE -> not(scratch, builder.or(of));
        };
      }
      case BoundCondition.Not(var child) -> not(scratch, predicate(scratch, star, child, asOf));
      case BoundCondition.Attribute(var field, var test) ->
          new Tests(scratch.rex).test(star.field(field), () -> star.folded(field), test);
      case BoundCondition.Sample sample -> sample(scratch, star, sample);
      case BoundCondition.DidNot(var did) -> builder.not(in(scratch, star, did, asOf));
      case BoundCondition.InSegment(var _, var where) ->
          where.speaks() ? predicate(scratch, star, where, asOf) : builder.literal(true);
      case BoundCondition.OnLadder ladder -> ladder(scratch, star, ladder, asOf);
      case BoundCondition.Leaf leaf -> in(scratch, star, leaf, asOf);
    };
  }

  private RexNode ladder(
      Scratch scratch, Star star, BoundCondition.OnLadder ladder, LocalDate asOf) {
    var builder = scratch.builder;
    int lowest = ladder.wanted().stream().reduce(0, Math::max);
    var rungs =
        ladder.ladder().stream()
            .limit(lowest + 1L)
            .map(rung ->
                rung.speaks() ? predicate(scratch, star, rung, asOf) : builder.literal(true))
            .toList();
    var ways = new ArrayList<RexNode>();
    for (int wanted : new TreeSet<>(ladder.wanted())) {
      var path = new ArrayList<RexNode>();
      rungs.subList(0, wanted).forEach(above -> path.add(not(scratch, above)));
      if (wanted < rungs.size()) {
        path.add(rungs.get(wanted));
      }
      ways.add(builder.and(path));
    }
    return builder.or(ways);
  }

  private static RexNode not(Scratch scratch, RexNode predicate) {
    return predicate.getType().isNullable()
        ? scratch.rex.makeCall(SqlStdOperatorTable.IS_NOT_TRUE, predicate)
        : scratch.builder.not(predicate);
  }

  private RexNode in(Scratch scratch, Star star, BoundCondition.Leaf leaf, LocalDate asOf) {
    var members = scratch.leaves.computeIfAbsent(leaf, asked -> relation(asked, asOf));
    return scratch.builder.in(star.own(MemberSchema.ORDINAL), _ -> members);
  }

  private void pushLeaf(Scratch scratch, BoundCondition.Leaf leaf, LocalDate asOf) {
    var builder = scratch.builder;
    switch (leaf) {
      case BoundCondition.Attribute attribute ->
          ofMember(scratch, List.of(attribute.field()), attribute, asOf);
      case BoundCondition.Did did -> new EventPlan(this, scratch, asOf).did(did);
      case BoundCondition.Metric metric -> metric(scratch, metric, asOf);
      case BoundCondition.Rank rank -> new RankPlan(this, scratch).push(rank);
      case BoundCondition.Score(var score, var test) -> {
        scratch.scan(score);
        if (test instanceof ValueTest.Missing) {
          besideMember(scratch);
        }
        filterValue(scratch, test);
      }
      case BoundCondition.InClass(var classification, var in) -> {
        scratch.scan(classification);
        filterValue(
            scratch, new ValueTest.OneOf(in.stream().<Value>map(Value.Text::new).toList(), false));
      }
      case BoundCondition.InList(var list) -> scratch.scan(list);
      case BoundCondition.Sample sample -> ofMember(scratch, List.of(), sample, asOf);
    }
  }

  /// A condition of the member's own row.
  private void ofMember(
      Scratch scratch, List<FieldRef> fields, BoundCondition.Leaf leaf, LocalDate asOf) {
    var star = memberStar(scratch, fields);
    scratch.builder.filter(predicate(scratch, star, BoundNode.of(leaf), asOf));
    scratch.builder.project(star.own(MemberSchema.ORDINAL));
  }

  private void metric(Scratch scratch, BoundCondition.Metric metric, LocalDate asOf) {
    if (metric.metric() instanceof BoundMetric.OfEvents(var events, var measure)
        && !(metric.test() instanceof ValueTest.Missing)
        && !(measure.zeroWithoutEvents() && ZeroTest.passes(metric.test()))) {
      pushLeaf(scratch, new BoundCondition.Did(events, measure, metric.test()), asOf);
      return;
    }
    var star = memberStar(scratch, List.of());
    var events = new EventPlan(this, scratch, asOf);
    var plan = new MetricPlan(events, scratch);
    plan.join(star.own(MemberSchema.ORDINAL), List.of(metric.metric()));
    scratch.builder.filter(events.test(plan.value(metric.metric()), metric.test()));
    scratch.builder.project(star.own(MemberSchema.ORDINAL));
  }

  /// Turns (member, value) on the stack into every member with its value, if any.
  private void besideMember(Scratch scratch) {
    var facts = scratch.done();
    var star = memberStar(scratch, List.of());
    var ordinal = star.own(MemberSchema.ORDINAL);
    scratch.builder.push(facts);
    scratch.join(JoinRelType.LEFT, ordinal, MemberSchema.MEMBER);
    scratch.builder.project(
        scratch.builder.alias(ordinal, MemberSchema.MEMBER),
        scratch.builder.field(MemberSchema.VALUE));
  }

  private static void filterValue(Scratch scratch, ValueTest test) {
    var value = scratch.builder.field(MemberSchema.VALUE);
    scratch.builder.filter(new Tests(scratch.rex).test(value, () -> value, test));
    scratch.builder.project(scratch.builder.field(MemberSchema.MEMBER));
  }

  /// The first 8 hexadecimal digits of the hash are 32 bits, and sort as the number does.
  private static RexNode sample(Scratch scratch, Star star, BoundCondition.Sample sample) {
    var builder = scratch.builder;
    var tests = new Tests(scratch.rex);
    var bound = Long.toHexString(sample.limit());
    if (bound.equals(ALL_32_BITS)) {
      return builder.literal(true);
    }
    var salted =
        builder.call(
            SqlStdOperatorTable.CONCAT,
            tests.text(sample.salt() + ":"),
            star.own(MemberSchema.KEY));
    var hash = builder.call(SqlLibraryOperators.MD5, salted);
    var bits =
        builder.call(SqlStdOperatorTable.SUBSTRING, hash, builder.literal(1), builder.literal(8));
    return builder.lessThan(bits, tests.text("0".repeat(8 - bound.length()) + bound));
  }
}
