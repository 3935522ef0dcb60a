package facet.query.plan;

import facet.query.binding.Value;
import facet.query.binding.ValueTest;
import java.math.BigDecimal;

/// Whether a count of zero passes a test: then members without events are counted in.
final class ZeroCount {
  private ZeroCount() {}

  static boolean passes(ValueTest test) {
    return switch (test) {
      case ValueTest.Missing() -> false;
      case ValueTest.Present() -> true;
      case ValueTest.OneOf(var values, boolean negated) ->
          values.stream().anyMatch(value -> number(value).signum() == 0) != negated;
      case ValueTest.Range(var lower, var upper) ->
          lower.map(bound -> above(bound)).orElse(true)
              && upper.map(bound -> below(bound)).orElse(true);
      case ValueTest.AnyRange(var ranges) -> ranges.stream().anyMatch(ZeroCount::passes);
      case ValueTest.YearDays _, ValueTest.Matches _ -> false;
    };
  }

  private static boolean above(ValueTest.Bound lower) {
    int sign = number(lower.value()).signum();
    return sign < 0 || sign == 0 && lower.inclusive();
  }

  private static boolean below(ValueTest.Bound upper) {
    int sign = number(upper.value()).signum();
    return sign > 0 || sign == 0 && upper.inclusive();
  }

  private static BigDecimal number(Value value) {
    return ((Value.Number) value).number();
  }
}
