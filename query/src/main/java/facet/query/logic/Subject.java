package facet.query.logic;

import facet.datasets.condition.Aggregate;
import facet.datasets.store.DerivedFact;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundMeasure;
import facet.query.binding.BoundMetric;
import facet.query.binding.BoundNode;
import facet.query.binding.Days;
import java.util.List;
import java.util.Optional;

/// One thing that is in exactly one state for every member (or event): what conditions make claims
/// about.
///
/// @param universe every state it can be in
record Subject(Key key, ValueSet universe) {
  /// What tells subjects apart.
  sealed interface Key {}

  record Field(String path) implements Key {}

  /// The day of the year of a date field.
  record YearDay(String path) implements Key {}

  /// How two fields compare: less, equal, greater.
  record Pair(String left, String right) implements Key {}

  record Measured(Happenings events, BoundMeasure measure) implements Key {
    boolean growsWithEvents() {
      return switch (measure.aggregate()) {
        case COUNT, DISTINCT, MAX -> true;
        case SUM, AVG, MIN, FIRST, LAST, RECENCY -> false;
      };
    }

    boolean shrinksWithEvents() {
      return measure.aggregate() == Aggregate.MIN || measure.aggregate() == Aggregate.RECENCY;
    }
  }

  /// A metric made of others.
  record Made(BoundMetric metric) implements Key {}

  record Score(DerivedFact score) implements Key {}

  record Derived(DerivedFact classification) implements Key {}

  record Ladder(List<BoundNode> rungs) implements Key {}

  record Sample(String salt) implements Key {}

  /// @param counting in what positions are counted: members, percent, or one of so many tiles
  record Position(
      BoundMetric by,
      boolean bottom,
      Optional<String> within,
      Meaning among,
      BoundCondition.Base base,
      String counting)
      implements Key {}

  /// The events that count; the same events are the same record.
  record Happenings(String event, Meaning where, Days days) {
    boolean isEmpty() {
      return where.equals(Meaning.NEVER)
          || days.first().filter(first -> first.isAfter(days.last())).isPresent();
    }
  }
}
