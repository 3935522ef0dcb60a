package facet.query.binding;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Window;
import facet.datasets.model.EventType;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberModel;
import facet.query.binding.predicate.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;

/// Resolves what is asked of events: which ones, and what is computed from them.
final class EventBinder {
  private final MemberModel model;
  private final LocalDate asOf;

  EventBinder(MemberModel model, LocalDate asOf) {
    this.model = model;
    this.asOf = asOf;
  }

  Events events(String id, Optional<Node> where, Window window, Place at) {
    var event =
        model
            .event(id)
            .orElseThrow(() ->
                at.at("event")
                    .fail(
                        "There is no event '" + id + "' any more.",
                        "There are: " + String.join(", ", model.events().keySet()) + "."));
    var bound = where.map(node -> where(node, event, at.at("where")));
    return new Events(event, bound, Days.of(window, asOf, model.weekStart()));
  }

  /// The steps of a sequence; the window holds for those that must have happened.
  BoundCondition.Sequence sequence(Condition.Sequence sequence, Place at) {
    var steps = sequence.steps();
    if (steps.size() < 2) {
      throw at.at("steps").fail("A sequence has two steps or more.", "Use did for a single event.");
    }
    var bound = new ArrayList<BoundCondition.Step>();
    EventType before = null;
    for (int i = 0; i < steps.size(); i++) {
      var place = at.at("steps/" + i);
      bound.add(step(steps.get(i), Optional.ofNullable(before), sequence.window(), place));
      if (!steps.get(i).absent()) {
        before = bound.getLast().events().event();
      }
    }
    return new BoundCondition.Sequence(bound);
  }

  private BoundCondition.Step step(
      Condition.Step step, Optional<EventType> before, Window window, Place at) {
    if (before.isEmpty()
        && (step.absent() || step.within().isPresent() || step.same().isPresent())) {
      throw at.fail(
          "The first step follows nothing: it can be neither absent, nor within a time, nor the"
              + " same as before.",
          "Remove 'absent', 'within' and 'same'.");
    }
    var events = events(step.event(), step.where(), step.absent() ? Window.ALL_TIME : window, at);
    var same =
        step.same().map(path -> same(path, events.event(), before.orElseThrow(), at.at("same")));
    return new BoundCondition.Step(events, step.within(), same, step.absent());
  }

  private BoundCondition.Same same(String path, EventType here, EventType before, Place at) {
    var same =
        new BoundCondition.Same(
            field(here.id() + "." + path, here, at), field(before.id() + "." + path, before, at));
    FieldBinder.requireAlike(same.here(), same.before(), at);
    return same;
  }

  BoundMeasure measure(Measure measure, EventType event, Place at) {
    var field = measure.field().map(path -> field(path, event, at.at("field")));
    var aggregate = measure.aggregate();
    var type = field.map(ref -> ref.field().type());
    if ((aggregate == Aggregate.SUM || aggregate == Aggregate.AVG)
        && !type.orElseThrow().isNumeric()) {
      throw at.fail("'" + aggregate.spelling() + "' needs a number field.", "");
    }
    if ((aggregate == Aggregate.MIN || aggregate == Aggregate.MAX)
        && !(type.orElseThrow().isNumeric() || isDate(type.get()))) {
      throw at.fail("'" + aggregate.spelling() + "' needs a number or date field.", "");
    }
    return new BoundMeasure(aggregate, field, asOf);
  }

  private static boolean isDate(FieldType type) {
    return type instanceof FieldType.Date || type instanceof FieldType.DateTime;
  }

  private BoundNode where(Node node, EventType event, Place at) {
    return at.bind(node, place -> condition(node.condition(), event, place));
  }

  private BoundCondition condition(Condition condition, EventType event, Place at) {
    return switch (condition) {
      case Condition.Group(var quantifier, var of) ->
          new BoundCondition.Group(
              quantifier,
              IntStream.range(0, of.size())
                  .mapToObj(i -> where(of.get(i), event, at.at("of/" + i)))
                  .toList());
      case Condition.Not(var of) -> new BoundCondition.Not(where(of, event, at.at("of")));
      case Condition.OfFields own ->
          new FieldBinder((path, place) -> field(path, event, place), asOf).bind(own, at);
      case Condition.Predicate(var text) ->
          new BoundCondition.Typed(
              where(ConditionBinder.typed(text, Terms.ofEvent(model, event), at), event, at));
      case Condition.Did _,
          Condition.DidNot _,
          Condition.Sequence _,
          Condition.Metric _,
          Condition.Rank _,
          Condition.SegmentRef _,
          Condition.InClass _,
          Condition.Moved _,
          Condition.Score _,
          Condition.MemberList _,
          Condition.Sample _ ->
          throw at.fail(
              "'%s' can't be asked of an event.".formatted(Kind.of(condition).spelling()),
              "Use attribute, compare, anniversary, predicate, all, any, none and not.");
    };
  }

  private FieldRef field(String path, EventType event, Place at) {
    var found = model.field(path).orElseThrow(() -> gone(path, at));
    if (!found.root().id().equals(event.id())) {
      throw at.fail(
          "'%s' is not a field of '%s'.".formatted(path, event.id()),
          "Everything here is asked of the same event.");
    }
    return found;
  }

  static Place.Unbound gone(String path, Place at) {
    return at.fail(
        "There is no term '" + path + "' any more.", "Remove the condition or choose another.");
  }
}
