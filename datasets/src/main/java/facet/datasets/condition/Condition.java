package facet.datasets.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// What is asked of a member, as the analyst wrote it: field names are not yet resolved against a
/// model.
public sealed interface Condition {

  /// A group of conditions; an empty or all-muted one is ignored.
  record Group(Quantifier quantifier, List<Node> of) implements Condition {
    public Group {
      Objects.requireNonNull(quantifier);
      of = List.copyOf(of);
    }
  }

  /// The complement of a node within the base.
  record Not(Node of) implements Condition {
    public Not {
      Objects.requireNonNull(of);
    }
  }

  /// A condition of one row's own fields: of a member, or of an event inside `where`.
  sealed interface OfFields extends Condition {}

  /// A field against constants: `member.city in (上海, 杭州)`.
  record Attribute(String field, Test test) implements OfFields {
    public Attribute {
      Objects.requireNonNull(field);
      Objects.requireNonNull(test);
    }
  }

  /// A field against another: `member.first_store ne member.home_store`.
  record Compare(String left, ComparisonOperator operator, String right) implements OfFields {
    public Compare {
      Objects.requireNonNull(left);
      Objects.requireNonNull(operator);
      Objects.requireNonNull(right);
    }
  }

  /// The yearly return of a date falls in [D, D + period].
  record Anniversary(String field, Period next, boolean lunar) implements OfFields {
    public Anniversary {
      Objects.requireNonNull(field);
      Objects.requireNonNull(next);
    }
  }

  /// At least one event matches, and the measure of all that match passes the test.
  record Did(String event, Optional<Node> where, Measure measure, Test test, Window window)
      implements Condition {
    public Did {
      Objects.requireNonNull(event);
      Objects.requireNonNull(measure);
      Objects.requireNonNull(test);
      Objects.requireNonNull(window);
    }

    /// The event happened at all.
    public static Did once(String event) {
      return new Did(event, Optional.empty(), Measure.COUNT, Test.atLeast(1), Window.ALL_TIME);
    }
  }

  /// No event matches in the window.
  record DidNot(String event, Optional<Node> where, Window window) implements Condition {
    public DidNot {
      Objects.requireNonNull(event);
      Objects.requireNonNull(window);
    }
  }

  /// Events one after another.
  record Sequence(List<Step> steps, Window window) implements Condition {
    public Sequence {
      steps = List.copyOf(steps);
      Objects.requireNonNull(window);
    }
  }

  /// One step of a {@link Sequence}: within so long after the step before, the same value of a
  /// field as there, or absent.
  record Step(
      String event,
      Optional<Node> where,
      Optional<Period> within,
      Optional<String> same,
      boolean absent) {
    public Step {
      Objects.requireNonNull(event);
    }
  }

  /// A metric of the member model against constants.
  record Metric(String metric, Test test) implements Condition {
    public Metric {
      Objects.requireNonNull(metric);
      Objects.requireNonNull(test);
    }
  }

  /// Among the first (or last) by a metric.
  record Rank(String by, Top top, boolean bottom, Optional<String> within, Optional<Node> among)
      implements Condition {
    public Rank {
      Objects.requireNonNull(by);
      Objects.requireNonNull(top);
    }
  }

  /// Another saved segment, by default its latest version.
  record SegmentRef(String id, OptionalInt version) implements Condition {
    public SegmentRef {
      Objects.requireNonNull(id);
    }
  }

  /// In one of these classes of a classification at the as-of date.
  record InClass(String classification, List<String> in) implements Condition {
    public InClass {
      Objects.requireNonNull(classification);
      in = List.copyOf(in);
    }
  }

  /// Changed class between two dates.
  record Moved(String classification, List<String> from, List<String> to, Period since)
      implements Condition {
    public Moved {
      Objects.requireNonNull(classification);
      from = List.copyOf(from);
      to = List.copyOf(to);
      Objects.requireNonNull(since);
    }
  }

  /// A model's score against constants.
  record Score(String score, Test test) implements Condition {
    public Score {
      Objects.requireNonNull(score);
      Objects.requireNonNull(test);
    }
  }

  /// An uploaded list of member keys.
  record MemberList(String id) implements Condition {
    public MemberList {
      Objects.requireNonNull(id);
    }
  }

  /// A deterministic random share of all members, 0 to 100 percent.
  record Sample(BigDecimal percent, String salt) implements Condition {
    public Sample {
      percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
      Objects.requireNonNull(salt);
    }
  }

  /// A typed predicate over business terms.
  record Predicate(String text) implements Condition {
    public Predicate {
      Objects.requireNonNull(text);
    }
  }
}
