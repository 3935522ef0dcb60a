package facet.query.plan;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Period;
import facet.datasets.model.FieldRef;
import facet.query.binding.BoundCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.tools.RelBuilder;

/// Plans events one after another. The last step that must have happened stands outermost, joined
/// with the ends of the sequence up to the step before it; each asks whether what must be absent
/// followed it.
final class SequencePlan {
  private static final String SAME = "same";

  private final EventPlan events;
  private final Scratch scratch;
  private final RelBuilder builder;
  private final ValueExpressions expressions;

  SequencePlan(ConditionPlan conditions) {
    this.events = new EventPlan(conditions);
    this.scratch = conditions.scratch();
    this.builder = scratch.builder;
    this.expressions = new ValueExpressions(scratch.rex);
  }

  /// Leaves on the stack the ordinals of members with such a sequence.
  void push(BoundCondition.Sequence sequence) {
    var chain = chain(sequence);
    pushPresent(chain, chain.size() - 1);
    builder.aggregate(builder.groupKey(MemberSchema.MEMBER));
  }

  /// A step that must have happened, with those that are absent after it.
  ///
  /// @param fields those of its event that other steps compare with
  private record Present(
      BoundCondition.Step step, List<BoundCondition.Step> absent, List<FieldRef> fields) {}

  private static List<Present> chain(BoundCondition.Sequence sequence) {
    var chain = new ArrayList<Present>();
    for (var step : sequence.steps()) {
      step.same().ifPresent(same -> chain.getLast().fields().add(same.before()));
      if (step.absent()) {
        chain.getLast().absent().add(step);
      } else {
        var own = new ArrayList<FieldRef>();
        step.same().ifPresent(same -> own.add(same.here()));
        chain.add(new Present(step, new ArrayList<>(), own));
      }
    }
    return chain;
  }

  /// What steps compare of an event.
  private record Occurrence(RexNode member, RexNode time, Optional<RexNode> same) {}

  /// Leaves on the stack the events of a step that end the sequence up to it, perhaps many times.
  private Star pushPresent(List<Present> chain, int place) {
    var at = chain.get(place);
    var step = at.step();
    var star = events.push(step.events(), at.fields());
    if (place > 0) {
      var after = occurrence(star, step.same().map(BoundCondition.Same::here));
      pushEnds(chain, place - 1, step);
      builder.join(JoinRelType.INNER, follows(end(step), after, step));
    }
    var filter = new ArrayList<>(events.filter(step.events(), star));
    var row = variable();
    for (var absent : at.absent()) {
      var before = occurrence(star, absent.same().map(BoundCondition.Same::before));
      pushAbsent(absent, within(row, before));
      filter.add(builder.not(RexSubQuery.exists(builder.build())));
    }
    builder.filter(at.absent().isEmpty() ? Set.<CorrelationId>of() : Set.of(row.id), filter);
    return star;
  }

  /// Leaves on the stack (member, the field that must be the same if any, time) of the events that
  /// end the sequence up to a step; of those that the next step may follow at any time, the
  /// earliest.
  private void pushEnds(List<Present> chain, int place, BoundCondition.Step next) {
    var star = pushPresent(chain, place);
    var end = occurrence(star, next.same().map(BoundCondition.Same::before));
    var columns = new ArrayList<RexNode>();
    columns.add(end.member());
    end.same().ifPresent(same -> columns.add(builder.alias(same, SAME)));
    columns.add(end.time());
    builder.project(columns);
    int time = columns.size() - 1;
    if (next.within().isPresent()) {
      builder.aggregate(builder.groupKey(IntStream.rangeClosed(0, time).toArray()));
    } else {
      builder.aggregate(
          builder.groupKey(IntStream.range(0, time).toArray()),
          builder.min(MemberSchema.TIME, builder.field(time)));
    }
  }

  /// The end that a step follows, when both are about to be joined.
  private Occurrence end(BoundCondition.Step step) {
    return new Occurrence(
        builder.field(2, 1, MemberSchema.MEMBER),
        builder.field(2, 1, MemberSchema.TIME),
        step.same().map(_ -> builder.field(2, 1, SAME)));
  }

  private void pushAbsent(BoundCondition.Step step, Occurrence before) {
    var here = step.same().map(BoundCondition.Same::here);
    var star = events.push(step.events(), here.stream().toList());
    var filter = new ArrayList<>(events.filter(step.events(), star));
    filter.addAll(follows(before, occurrence(star, here), step));
    builder.filter(filter);
  }

  private static Occurrence occurrence(Star star, Optional<FieldRef> same) {
    return new Occurrence(
        star.own(MemberSchema.MEMBER), star.own(MemberSchema.TIME), same.map(star::field));
  }

  /// An occurrence as a subquery of its row sees it.
  private Occurrence within(RexCorrelVariable row, Occurrence own) {
    return new Occurrence(
        seen(row, own.member()),
        seen(row, own.time()),
        own.same().map(column -> seen(row, column)));
  }

  private RexNode seen(RexCorrelVariable row, RexNode own) {
    return scratch.rex.makeFieldAccess(row, ((RexInputRef) own).getIndex());
  }

  /// That a step's event follows the one before it.
  private List<RexNode> follows(Occurrence before, Occurrence after, BoundCondition.Step step) {
    var links = new ArrayList<RexNode>();
    links.add(builder.equals(before.member(), after.member()));
    links.add(builder.lessThan(before.time(), after.time()));
    step.within()
        .ifPresent(within ->
            links.add(
                builder.lessThanOrEqual(
                    expressions.asDate(after.time()),
                    later(expressions.asDate(before.time()), within))));
    before
        .same()
        .ifPresent(same ->
            links.add(
                expressions.compare(same, ComparisonOperator.EQ, after.same().orElseThrow())));
    return links;
  }

  private RexNode later(RexNode date, Period period) {
    return switch (period.unit()) {
      case DAY -> later(date, FacetOperators.PLUS_DAYS, period.amount());
      case WEEK -> later(date, FacetOperators.PLUS_DAYS, 7 * period.amount());
      case MONTH -> later(date, FacetOperators.PLUS_MONTHS, period.amount());
      case QUARTER -> later(date, FacetOperators.PLUS_MONTHS, 3 * period.amount());
      case YEAR -> later(date, FacetOperators.PLUS_MONTHS, 12 * period.amount());
    };
  }

  private RexNode later(RexNode date, SqlOperator operator, int amount) {
    return scratch.rex.makeCall(operator, date, builder.literal(amount));
  }

  private RexCorrelVariable variable() {
    var found = new RexCorrelVariable[1];
    builder.variable(variable -> found[0] = variable);
    return found[0];
  }
}
