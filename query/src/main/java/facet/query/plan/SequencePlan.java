package facet.query.plan;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Period;
import facet.datasets.model.FieldRef;
import facet.query.binding.BoundCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.tools.RelBuilder;

/// Plans events one after another. The last step that must have happened stands outermost; each
/// asks whether the one before it happened earlier, and whether what must be absent followed it.
final class SequencePlan {
  private final EventPlan events;
  private final Scratch scratch;
  private final RelBuilder builder;
  private final Tests tests;

  SequencePlan(ConditionPlan conditions) {
    this.events = new EventPlan(conditions);
    this.scratch = conditions.scratch();
    this.builder = scratch.builder;
    this.tests = new Tests(scratch.rex);
  }

  /// Leaves on the stack the ordinals of members with such a sequence.
  void push(BoundCondition.Sequence sequence) {
    var chain = chain(sequence);
    pushPresent(chain, chain.size() - 1, _ -> List.of());
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

  /// An event, as seen from its own relation or from within a subquery of it.
  private record Row(Star star, Function<RexNode, RexNode> seen) {
    RexNode own(String column) {
      return seen.apply(star.own(column));
    }

    RexNode field(FieldRef field) {
      return seen.apply(star.field(field));
    }
  }

  /// Leaves on the stack the events of a step that end the sequence up to it.
  ///
  /// @param link what they have to do with the row around them
  private void pushPresent(List<Present> chain, int place, Function<Row, List<RexNode>> link) {
    var at = chain.get(place);
    var star = events.push(at.step().events(), at.fields());
    var row = variable();
    var around = new Row(star, own -> scratch.rex.makeFieldAccess(row, index(own)));
    var filter = new ArrayList<>(events.filter(at.step().events(), star));
    filter.addAll(link.apply(new Row(star, own -> own)));
    if (place > 0) {
      pushPresent(chain, place - 1, before -> follows(before, around, at.step()));
      filter.add(RexSubQuery.exists(builder.build()));
    }
    for (var absent : at.absent()) {
      pushAbsent(absent, around);
      filter.add(builder.not(RexSubQuery.exists(builder.build())));
    }
    boolean correlated = place > 0 || !at.absent().isEmpty();
    builder.filter(correlated ? Set.<CorrelationId>of(row.id) : Set.of(), filter);
  }

  private void pushAbsent(BoundCondition.Step step, Row before) {
    var star =
        events.push(step.events(), step.same().map(BoundCondition.Same::here).stream().toList());
    var filter = new ArrayList<>(events.filter(step.events(), star));
    filter.addAll(follows(before, new Row(star, own -> own), step));
    builder.filter(filter);
  }

  /// That a step's event follows the one before it.
  private List<RexNode> follows(Row before, Row after, BoundCondition.Step step) {
    var links = new ArrayList<RexNode>();
    links.add(builder.equals(before.own(MemberSchema.MEMBER), after.own(MemberSchema.MEMBER)));
    links.add(builder.lessThan(before.own(MemberSchema.TIME), after.own(MemberSchema.TIME)));
    step.within()
        .ifPresent(within ->
            links.add(
                builder.lessThanOrEqual(
                    tests.asDate(after.own(MemberSchema.TIME)),
                    later(tests.asDate(before.own(MemberSchema.TIME)), within))));
    step.same()
        .ifPresent(same ->
            links.add(
                tests.compare(
                    before.field(same.before()), ComparisonOperator.EQ, after.field(same.here()))));
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

  private static int index(RexNode column) {
    return ((RexInputRef) column).getIndex();
  }
}
