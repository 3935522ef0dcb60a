package facet.query.binding;

import facet.datasets.condition.TextMatch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A test of one value, in few canonical forms with dates made absolute. A missing value passes
/// none but {@link Missing}. A date tested against a date-time is that date-time's date.
public sealed interface ValueTest {
  record Missing() implements ValueTest {}

  record Present() implements ValueTest {}

  /// Equal to one of the values; negated: present, and equal to none. Values are sorted, each once.
  record OneOf(List<Value> values, boolean negated) implements ValueTest {
    public OneOf {
      values = values.stream().distinct().sorted(Value.ORDER).toList();
    }
  }

  /// Within bounds, at least one of which is given.
  record Range(Optional<Bound> lower, Optional<Bound> upper) implements ValueTest {
    public Range {
      if (lower.isEmpty() && upper.isEmpty()) {
        throw new IllegalArgumentException("a range without bounds");
      }
    }

    static Range from(Value value, boolean inclusive) {
      return new Range(Optional.of(new Bound(value, inclusive)), Optional.empty());
    }

    static Range to(Value value, boolean inclusive) {
      return new Range(Optional.empty(), Optional.of(new Bound(value, inclusive)));
    }

    static Range between(Value from, Value to) {
      return new Range(Optional.of(new Bound(from, true)), Optional.of(new Bound(to, true)));
    }
  }

  /// Within one of several ranges.
  record AnyRange(List<Range> ranges) implements ValueTest {
    public AnyRange {
      ranges = List.copyOf(ranges);
    }
  }

  /// A date whose day of the year lies in one of some spans.
  record YearDays(List<YearSpan> spans) implements ValueTest {
    public YearDays {
      spans = List.copyOf(spans);
    }
  }

  /// Days of the year, both inclusive, each as month × 100 + day: 1231 is New Year's Eve.
  record YearSpan(int first, int last) {}

  record Bound(Value value, boolean inclusive) {
    public Bound {
      Objects.requireNonNull(value);
    }
  }

  /// Contains, begins or ends with a text; both sides case-folded.
  record Matches(TextMatch match, String folded) implements ValueTest {}
}
