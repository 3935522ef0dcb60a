package facet.datasets.condition;

import java.util.List;
import java.util.Objects;

/// What is asked of one value. Two-valued: a test of a missing value is false, except {@link
/// Missing}.
public sealed interface Test {
  /// `eq ne lt le gt ge` against a constant.
  record Comparison(ComparisonOperator operator, Literal value) implements Test {
    public Comparison {
      Objects.requireNonNull(operator);
      Objects.requireNonNull(value);
    }
  }

  /// `between`, both ends inclusive.
  record Between(Literal from, Literal to) implements Test {
    public Between {
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
    }
  }

  /// `in`: equal to one of the values.
  record In(List<Literal> values) implements Test {
    public In {
      values = List.copyOf(values);
    }
  }

  /// `notIn`: present, and equal to none of the values.
  record NotIn(List<Literal> values) implements Test {
    public NotIn {
      values = List.copyOf(values);
    }
  }

  /// `contains startsWith endsWith`, case-insensitive.
  record Matches(TextMatch match, String value) implements Test {
    public Matches {
      Objects.requireNonNull(match);
      Objects.requireNonNull(value);
    }
  }

  /// `isNull`.
  record Missing() implements Test {}

  /// `notNull`.
  record Present() implements Test {}

  /// `inLast`: > D − period and ≤ D.
  record InLast(Period period) implements Test {
    public InLast {
      Objects.requireNonNull(period);
    }
  }

  /// `inNext`: ≥ D and ≤ D + period.
  record InNext(Period period) implements Test {
    public InNext {
      Objects.requireNonNull(period);
    }
  }

  /// `before`: earlier than a fixed date, or ≤ D − period.
  record Before(Moment moment) implements Test {
    public Before {
      Objects.requireNonNull(moment);
    }
  }

  /// `after`: later than a fixed date, or > D − period.
  record After(Moment moment) implements Test {
    public After {
      Objects.requireNonNull(moment);
    }
  }

  static Test atLeast(long value) {
    return new Comparison(ComparisonOperator.GE, Literal.of(value));
  }
}
