package facet.query.audience;

import facet.datasets.model.FieldRef;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundMetric;
import facet.query.binding.BoundNode;
import facet.query.binding.Events;
import facet.query.binding.Value;
import facet.query.binding.ValueTest;
import facet.query.engine.OpenVersion;
import facet.query.plan.Fields;
import facet.query.plan.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Explains conditions to one member of the base.
final class Explaining {
  private static final int EVENTS_SHOWN = 5;

  private final OpenVersion data;
  private final int member;
  private final TreeEvaluator<Boolean> tree;

  /// @param holds whether a leaf holds of the member
  Explaining(OpenVersion data, int member, Function<BoundCondition.Leaf, Boolean> holds) {
    this.data = data;
    this.member = member;
    this.tree = new TreeEvaluator<>(new OneMember(), holds);
  }

  Why why(BoundNode node) {
    return why(tree.value(node));
  }

  private Why why(Valued<Boolean> valued) {
    var node = valued.node();
    return new Why(
        valued.members(),
        node.muted(),
        node.condition().flatMap(this::evidence),
        node.condition()
            .filter(BoundCondition.Shorthand.class::isInstance)
            .map(other -> List.of(why(((BoundCondition.Shorthand) other).where())))
            .orElseGet(() -> valued.of().stream().map(this::why).toList()));
  }

  private Optional<Why.Evidence> evidence(BoundCondition condition) {
    return switch (condition) {
      case BoundCondition.Attribute(var field, var test) ->
          Optional.of(tested(values(List.of(field)).getFirst(), test));
      case BoundCondition.Compare compare -> {
        var both = values(List.of(compare.left(), compare.right()));
        yield Optional.of(new Why.Compared(both.getFirst(), both.getLast()));
      }
      case BoundCondition.Did(var events, var measure, var test) -> {
        var measured =
            one(data.planner().metricOf(new BoundMetric.OfEvents(events, measure), member));
        yield Optional.of(happened(events, measured, toPass(measured, test)));
      }
      case BoundCondition.DidNot(var did) ->
          Optional.of(happened(did.events(), Optional.empty(), Optional.empty()));
      case BoundCondition.Metric(var metric, var test) ->
          Optional.of(tested(one(data.planner().metricOf(metric, member)), test));
      case BoundCondition.Rank rank ->
          Optional.of(
              new Why.Value(one(data.planner().metricOf(rank.by(), member)), Optional.empty()));
      case BoundCondition.Score(var score, var test) ->
          Optional.of(tested(one(data.planner().factOf(score, member)), test));
      case BoundCondition.InClass(var classes, var _) ->
          one(data.planner().factOf(classes, member)).map(id -> new Why.InClass(classes.id(), id));
      case BoundCondition.OnLadder(var id, var rungs, var _) ->
          data.version()
              .model()
              .classification(id)
              .map(
                  own -> new Why.InClass(id, own.classIds().get(tree.ladder(rungs).indexOf(true))));
      case BoundCondition.Group _,
          BoundCondition.Not _,
          BoundCondition.Shorthand _,
          BoundCondition.Base _,
          BoundCondition.Sequence _,
          BoundCondition.InList _,
          BoundCondition.Sample _ ->
          Optional.empty();
    };
  }

  private static Why.Evidence tested(Optional<String> value, ValueTest test) {
    return new Why.Value(value, toPass(value, test));
  }

  /// By how much a number misses the nearer bound of a range; empty when it lies within.
  private static Optional<BigDecimal> toPass(Optional<String> value, ValueTest test) {
    if (value.isEmpty()
        || !(test instanceof ValueTest.Range(var lower, var upper))
        || !isNumber(lower.or(() -> upper).orElseThrow())) {
      return Optional.empty();
    }
    var number = new BigDecimal(value.get());
    return lower
        .map(bound -> missing(bound, number))
        .filter(missing -> missing.signum() > 0)
        .or(() ->
            upper.map(bound -> missing(bound, number)).filter(missing -> missing.signum() < 0));
  }

  private static boolean isNumber(ValueTest.Bound bound) {
    return bound.value() instanceof Value.Number;
  }

  private static BigDecimal missing(ValueTest.Bound bound, BigDecimal number) {
    return ((Value.Number) bound.value()).number().subtract(number);
  }

  private Why.Happened happened(
      Events events, Optional<String> measured, Optional<BigDecimal> toPass) {
    var fields = Fields.of(events.where().stream().toList()).stream().distinct().toList();
    var latest = new ArrayList<Why.Event>();
    rows(
        data.planner().eventsOf(events, fields, member, EVENTS_SHOWN),
        row -> latest.add(new Why.Event(row.getFirst().orElseThrow(), row.subList(1, row.size()))));
    return new Why.Happened(measured, toPass, fields.stream().map(FieldRef::path).toList(), latest);
  }

  /// Values of fields of the member.
  private List<Optional<String>> values(List<FieldRef> fields) {
    var found = new ArrayList<Optional<String>>();
    rows(data.planner().fieldsOf(fields, member), found::addAll);
    return found;
  }

  /// The one value of a plan; empty when it is missing or there is no row.
  private Optional<String> one(Plan plan) {
    var found = new ArrayList<Optional<String>>();
    rows(plan, found::addAll);
    return found.stream().findFirst().flatMap(value -> value);
  }

  private void rows(Plan plan, Consumer<List<Optional<String>>> sink) {
    data.engine()
        .query(
            plan,
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                var values = new ArrayList<Optional<String>>();
                for (int column = 0; column < chunk.columns(); column++) {
                  values.add(Optional.ofNullable(chunk.text(column, row)));
                }
                sink.accept(values);
              }
            });
  }
}
