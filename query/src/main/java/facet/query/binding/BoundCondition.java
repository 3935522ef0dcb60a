package facet.query.binding;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Top;
import facet.datasets.model.FieldRef;
import facet.datasets.store.DerivedFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What a condition means against a member model, as of a date: names are resolved, constants
/// typed, relative dates made absolute.
public sealed interface BoundCondition {

  record Group(Quantifier quantifier, List<BoundNode> of) implements BoundCondition {
    public Group {
      Objects.requireNonNull(quantifier);
      of = List.copyOf(of);
    }

    /// The children that take part.
    public List<BoundNode> speaking() {
      return of.stream().filter(BoundNode::speaks).toList();
    }
  }

  record Not(BoundNode of) implements BoundCondition {
    public Not {
      Objects.requireNonNull(of);
    }
  }

  /// No such event: the complement of {@link Did}.
  record DidNot(Did did) implements BoundCondition {
    public DidNot {
      Objects.requireNonNull(did);
    }
  }

  /// A condition that another stands for.
  sealed interface Shorthand extends BoundCondition {
    BoundNode where();
  }

  /// Another segment's condition.
  record InSegment(Catalog.SavedSegment segment, BoundNode where) implements Shorthand {
    public InSegment {
      Objects.requireNonNull(segment);
      Objects.requireNonNull(where);
    }
  }

  /// In one of some classes at an earlier date, and in one of others now.
  ///
  /// @param where there then, in the class then, in the class now
  record Moved(BoundNode where) implements Shorthand {
    public Moved {
      Objects.requireNonNull(where);
    }
  }

  /// In no class of a derived classification, or in one of some of them.
  ///
  /// @param where in none of its other classes
  record Unclassified(BoundNode where) implements Shorthand {
    public Unclassified {
      Objects.requireNonNull(where);
    }
  }

  /// What was typed.
  record Typed(BoundNode where) implements Shorthand {
    public Typed {
      Objects.requireNonNull(where);
    }
  }

  /// In one of some classes of the model's own classification: the first rung that holds counts.
  ///
  /// @param ladder the classes' conditions in order
  /// @param wanted positions in the ladder; its size stands for the remainder
  record OnLadder(String classification, List<BoundNode> ladder, Set<Integer> wanted)
      implements BoundCondition {
    public OnLadder {
      ladder = List.copyOf(ladder);
      wanted = Set.copyOf(wanted);
    }
  }

  /// A condition that the engine answers by itself, once, for all who use it.
  sealed interface Leaf extends BoundCondition {}

  /// Everyone there is on a date: members who joined on it or before, or whose joining date is not
  /// known.
  record Base(Optional<FieldRef> joined, LocalDate asOf) implements Leaf {
    public Base {
      Objects.requireNonNull(joined);
      Objects.requireNonNull(asOf);
    }
  }

  record Attribute(FieldRef field, ValueTest test) implements Leaf {
    public Attribute {
      Objects.requireNonNull(field);
      Objects.requireNonNull(test);
    }
  }

  /// One field against another.
  ///
  /// @param order of a choice's values, where they are compared by it; else empty
  record Compare(FieldRef left, ComparisonOperator operator, FieldRef right, List<String> order)
      implements Leaf {
    public Compare {
      Objects.requireNonNull(left);
      Objects.requireNonNull(operator);
      Objects.requireNonNull(right);
      order = List.copyOf(order);
    }
  }

  record Did(Events events, BoundMeasure measure, ValueTest test) implements Leaf {
    public Did {
      Objects.requireNonNull(events);
      Objects.requireNonNull(measure);
      Objects.requireNonNull(test);
    }
  }

  /// Events one after another; the last that must have happened, and all before it.
  record Sequence(List<Step> steps) implements Leaf {
    public Sequence {
      steps = List.copyOf(steps);
    }
  }

  /// One step of a {@link Sequence}.
  ///
  /// @param within how long after the step before at most, from date to date
  /// @param same the same value of a field here as at the step before
  /// @param absent no such event followed the step before
  record Step(Events events, Optional<Period> within, Optional<Same> same, boolean absent) {
    public Step {
      Objects.requireNonNull(events);
      Objects.requireNonNull(within);
      Objects.requireNonNull(same);
    }
  }

  record Same(FieldRef here, FieldRef before) {
    public Same {
      Objects.requireNonNull(here);
      Objects.requireNonNull(before);
    }
  }

  record Metric(BoundMetric metric, ValueTest test) implements Leaf {
    public Metric {
      Objects.requireNonNull(metric);
      Objects.requireNonNull(test);
    }
  }

  record Rank(
      BoundMetric by,
      Top top,
      boolean bottom,
      Optional<FieldRef> within,
      Optional<BoundNode> among,
      Base base)
      implements Leaf {
    public Rank {
      Objects.requireNonNull(by);
      Objects.requireNonNull(top);
      among = among.filter(BoundNode::speaks);
      Objects.requireNonNull(base);
    }
  }

  record Score(DerivedFact score, ValueTest test) implements Leaf {
    public Score {
      Objects.requireNonNull(score);
      Objects.requireNonNull(test);
    }
  }

  /// In one of some classes of a derived classification.
  record InClass(DerivedFact classification, Set<String> in) implements Leaf {
    public InClass {
      Objects.requireNonNull(classification);
      in = Set.copyOf(in);
    }
  }

  record InList(DerivedFact list) implements Leaf {
    public InList {
      Objects.requireNonNull(list);
    }
  }

  /// The first 32 bits of md5(salt + ":" + key) are below the limit, which is at most 2³².
  record Sample(long limit, String salt) implements Leaf {
    public Sample {
      Objects.requireNonNull(salt);
    }
  }

  /// The same without what is muted in its groups.
  default BoundCondition spoken() {
    return switch (this) {
      case Group(var quantifier, var of) ->
          new Group(quantifier, of.stream().map(BoundNode::spoken).toList());
      case Not(var of) -> new Not(of.spoken());
      case DidNot _, Shorthand _, OnLadder _, Leaf _ -> this;
    };
  }

  default boolean saysSomething() {
    return switch (this) {
      case Group group -> !group.speaking().isEmpty();
      case Not(var of) -> of.speaks();
      case DidNot _, Shorthand _, OnLadder _, Leaf _ -> true;
    };
  }
}
