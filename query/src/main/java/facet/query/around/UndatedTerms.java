package facet.query.around;

import facet.datasets.model.EventType;
import facet.datasets.model.FieldRef;
import facet.datasets.model.History;
import facet.datasets.model.MemberEntity;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundMetric;
import facet.query.binding.BoundNode;
import facet.query.binding.Events;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// What a condition looks at whose past is not known, so that at an earlier date it sees today's
/// values: attributes that are not `history: constant`, a member's links, and uploaded lists. An
/// event's own fields are as they were when it happened.
///
/// @param fields their paths, in the order they are met
/// @param lists their ids
public record UndatedTerms(SequencedSet<String> fields, SequencedSet<String> lists) {
  public UndatedTerms {
    fields = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(fields));
    lists = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(lists));
  }

  /// Of everything that takes part in a condition, also by way of segments, classes and metrics.
  public static UndatedTerms of(BoundNode where) {
    var found = new UndatedTerms.Search();
    found.in(where);
    return new UndatedTerms(found.fields, found.lists);
  }

  public boolean isEmpty() {
    return fields.isEmpty() && lists.isEmpty();
  }

  private static boolean isUndated(FieldRef field) {
    boolean byMembersLink = field.root() instanceof MemberEntity && !field.via().isEmpty();
    boolean attribute = !(field.owner() instanceof EventType);
    return byMembersLink || attribute && field.field().history() != History.CONSTANT;
  }

  /// Walks a condition.
  private static final class Search {
    final SequencedSet<String> fields = new LinkedHashSet<>();
    final SequencedSet<String> lists = new LinkedHashSet<>();

    void in(BoundNode node) {
      if (node.speaks()) {
        in(node.condition().orElseThrow());
      }
    }

    private void in(BoundCondition condition) {
      switch (condition) {
        case BoundCondition.Group group -> group.of().forEach(this::in);
        case BoundCondition.Not(var of) -> in(of);
        case BoundCondition.Shorthand other -> in(other.where());
        case BoundCondition.OnLadder ladder -> ladder.ladder().forEach(this::in);
        case BoundCondition.Attribute(var field, var _) -> note(field);
        case BoundCondition.Compare(var left, var _, var right, var _) -> {
          note(left);
          note(right);
        }
        case BoundCondition.DidNot(var did) -> in(did);
        case BoundCondition.Did(var events, var measure, var _) -> {
          in(events);
          measure.field().ifPresent(this::note);
        }
        case BoundCondition.Sequence(var steps) -> steps.forEach(this::in);
        case BoundCondition.Metric(var metric, var _) -> in(metric);
        case BoundCondition.Rank rank -> {
          in(rank.by());
          rank.within().ifPresent(this::note);
          rank.among().ifPresent(this::in);
        }
        case BoundCondition.InList(var list) -> lists.add(list.id());
        case BoundCondition.Base _,
            BoundCondition.Score _,
            BoundCondition.InClass _,
            BoundCondition.Sample _ -> {}
      }
    }

    private void in(BoundCondition.Step step) {
      in(step.events());
      step.same()
          .ifPresent(same -> {
            note(same.here());
            note(same.before());
          });
    }

    private void in(BoundMetric metric) {
      switch (metric) {
        case BoundMetric.OfEvents(var events, var measure) -> {
          in(events);
          measure.field().ifPresent(this::note);
        }
        case BoundMetric.Ratio(var over, var under) -> {
          in(over);
          in(under);
        }
        case BoundMetric.Total(var plus, var minus) -> {
          plus.forEach(this::in);
          minus.forEach(this::in);
        }
      }
    }

    private void in(Events events) {
      events.where().ifPresent(this::in);
    }

    private void note(FieldRef field) {
      if (isUndated(field)) {
        fields.add(field.path());
      }
    }
  }
}
