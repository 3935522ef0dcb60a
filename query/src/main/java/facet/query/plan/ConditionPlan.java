package facet.query.plan;

import facet.datasets.model.Entity;
import facet.datasets.model.FieldRef;
import facet.datasets.model.MemberModel;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundMetric;
import facet.query.binding.BoundNode;
import facet.query.binding.Value;
import facet.query.binding.ValueTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/// Plans conditions within one plan: as what is asked of a row, or as the members who meet them.
final class ConditionPlan {
  private static final String ALL_32_BITS = "100000000";

  private final MemberModel model;
  private final Scratch scratch;
  private final ValueExpressions expressions;

  ConditionPlan(MemberModel model, Scratch scratch) {
    this.model = model;
    this.scratch = scratch;
    this.expressions = new ValueExpressions(scratch.rex);
  }

  Scratch scratch() {
    return scratch;
  }

  /// The ordinals of those who meet a leaf, as a relation of its own.
  RelNode members(BoundCondition.Leaf leaf) {
    var own = new ConditionPlan(model, scratch.another());
    own.push(leaf);
    return own.scratch.done();
  }

  Star memberStar(List<FieldRef> fields) {
    return star(model.member(), fields);
  }

  Star star(Entity root, List<FieldRef> fields) {
    return Star.push(scratch, model, root, fields);
  }

  /// Keeps the rows on the stack that meet all conditions that say something.
  void filter(Star star, List<BoundNode> conditions) {
    scratch.builder.filter(
        conditions.stream().filter(BoundNode::speaks).map(one -> predicate(star, one)).toList());
  }

  /// A condition of the row that a star is about, true or not true, never unknown within `not`.
  RexNode predicate(Star star, BoundNode node) {
    return predicate(star, node.condition().orElseThrow());
  }

  private RexNode predicate(Star star, BoundCondition condition) {
    var builder = scratch.builder;
    return switch (condition) {
      case BoundCondition.Group group -> {
        var of = group.speaking().stream().map(child -> predicate(star, child)).toList();
        yield switch (group.quantifier()) {
          case ALL -> builder.and(of);
          case ANY -> builder.or(of);
          case NONE -> not(builder.or(of));
        };
      }
      case BoundCondition.Not(var child) -> not(predicate(star, child));
      case BoundCondition.Base(var joined, var asOf) ->
          joined
              .map(star::field)
              .map(day ->
                  builder.or(
                      builder.lessThanOrEqual(day, expressions.date(asOf)), builder.isNull(day)))
              .orElse(builder.literal(true));
      case BoundCondition.Attribute(var field, var test) ->
          expressions.test(star.field(field), test);
      case BoundCondition.Compare compare -> compare(star, compare);
      case BoundCondition.Sample sample -> sample(star, sample);
      case BoundCondition.DidNot(var did) -> builder.not(in(star, did));
      case BoundCondition.Shorthand other ->
          other.where().speaks() ? predicate(star, other.where()) : builder.literal(true);
      case BoundCondition.OnLadder ladder -> ladder(star, ladder);
      case BoundCondition.Leaf leaf -> in(star, leaf);
    };
  }

  private RexNode compare(Star star, BoundCondition.Compare compare) {
    return expressions.compare(
        compared(star.field(compare.left()), compare),
        compare.operator(),
        compared(star.field(compare.right()), compare));
  }

  private RexNode compared(RexNode value, BoundCondition.Compare compare) {
    return compare.order().isEmpty() ? value : expressions.place(value, compare.order());
  }

  private RexNode ladder(Star star, BoundCondition.OnLadder ladder) {
    var builder = scratch.builder;
    int lowest = ladder.wanted().stream().reduce(0, Math::max);
    var rungs =
        ladder.ladder().stream()
            .limit(lowest + 1L)
            .map(rung -> rung.speaks() ? predicate(star, rung) : builder.literal(true))
            .toList();
    var ways = new ArrayList<RexNode>();
    for (int wanted : new TreeSet<>(ladder.wanted())) {
      var path = new ArrayList<RexNode>();
      rungs.subList(0, wanted).forEach(above -> path.add(not(above)));
      if (wanted < rungs.size()) {
        path.add(rungs.get(wanted));
      }
      ways.add(builder.and(path));
    }
    return builder.or(ways);
  }

  private RexNode not(RexNode predicate) {
    return predicate.getType().isNullable()
        ? scratch.rex.makeCall(SqlStdOperatorTable.IS_NOT_TRUE, predicate)
        : scratch.builder.not(predicate);
  }

  private RexNode in(Star star, BoundCondition.Leaf leaf) {
    var members = scratch.leaves.computeIfAbsent(leaf, this::members);
    return scratch.builder.in(star.own(MemberSchema.ORDINAL), _ -> members);
  }

  /// Leaves on the stack the ordinals of those who meet a leaf.
  private void push(BoundCondition.Leaf leaf) {
    switch (leaf) {
      case BoundCondition.Base _,
          BoundCondition.Attribute _,
          BoundCondition.Compare _,
          BoundCondition.Sample _ ->
          ofMember(leaf);
      case BoundCondition.Sequence sequence -> new SequencePlan(this).push(sequence);
      case BoundCondition.Did did -> new EventPlan(this).did(did);
      case BoundCondition.Metric metric -> metric(metric);
      case BoundCondition.Rank rank -> new RankPlan(this).push(rank);
      case BoundCondition.Score(var score, var test) -> {
        scratch.scan(score);
        if (test instanceof ValueTest.Missing) {
          besideMember();
        }
        filterValue(test);
      }
      case BoundCondition.InClass(var classification, var in) -> {
        scratch.scan(classification);
        filterValue(new ValueTest.OneOf(in.stream().<Value>map(Value.Text::new).toList(), false));
      }
      case BoundCondition.InList(var list) -> scratch.scan(list);
    }
  }

  /// A condition of the member's own row.
  private void ofMember(BoundCondition.Leaf leaf) {
    var asked = List.of(BoundNode.of(leaf));
    var star = memberStar(Fields.of(asked));
    filter(star, asked);
    scratch.builder.project(star.own(MemberSchema.ORDINAL));
  }

  private void metric(BoundCondition.Metric metric) {
    if (metric.metric() instanceof BoundMetric.OfEvents(var events, var measure)
        && !(metric.test() instanceof ValueTest.Missing)
        && !(measure.zeroWithoutEvents() && ZeroCount.passes(metric.test()))) {
      push(new BoundCondition.Did(events, measure, metric.test()));
      return;
    }
    var plan = new MetricPlan(this);
    RexNode owner;
    if (metric.metric() instanceof BoundMetric.Ratio
        && !(metric.test() instanceof ValueTest.Missing)
        && MetricPlan.isOfOneEvent(metric.metric())) {
      plan.push(List.of(metric.metric()));
      owner = scratch.builder.field(MemberSchema.MEMBER);
    } else {
      owner = memberStar(List.of()).own(MemberSchema.ORDINAL);
      plan.join(owner, List.of(metric.metric()));
    }
    scratch.builder.filter(expressions.test(plan.value(metric.metric()), metric.test()));
    scratch.builder.project(owner);
  }

  /// Turns (member, value) on the stack into every member with its value, if any.
  private void besideMember() {
    var facts = scratch.done();
    var star = memberStar(List.of());
    var ordinal = star.own(MemberSchema.ORDINAL);
    scratch.builder.push(facts);
    scratch.join(JoinRelType.LEFT, ordinal, MemberSchema.MEMBER);
    scratch.builder.project(
        scratch.builder.alias(ordinal, MemberSchema.MEMBER),
        scratch.builder.field(MemberSchema.VALUE));
  }

  private void filterValue(ValueTest test) {
    var value = scratch.builder.field(MemberSchema.VALUE);
    scratch.builder.filter(expressions.test(value, test));
    scratch.builder.project(scratch.builder.field(MemberSchema.MEMBER));
  }

  /// The first 8 hexadecimal digits of the hash are 32 bits, and sort as the number does.
  private RexNode sample(Star star, BoundCondition.Sample sample) {
    var builder = scratch.builder;
    var bound = Long.toHexString(sample.limit());
    if (bound.equals(ALL_32_BITS)) {
      return builder.literal(true);
    }
    var salted =
        builder.call(
            SqlStdOperatorTable.CONCAT,
            expressions.text(sample.salt() + ":"),
            star.own(MemberSchema.KEY));
    var hash = builder.call(SqlLibraryOperators.MD5, salted);
    var bits =
        builder.call(SqlStdOperatorTable.SUBSTRING, hash, builder.literal(1), builder.literal(8));
    return builder.lessThan(bits, expressions.text("0".repeat(8 - bound.length()) + bound));
  }
}
