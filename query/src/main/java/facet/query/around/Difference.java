package facet.query.around;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One thing in which an audience differs from the rest of its base.
///
/// @param term the path of a field or the id of a metric
/// @param effect how much it differs, on one scale for numbers and shares: Cohen's d or h, of which
///   0.2 is small, 0.5 medium and 0.8 large (Cohen, Statistical Power Analysis for the Behavioral
///   Sciences, 2nd ed. 1988, chapters 2 and 6); positive when the audience has more of it
/// @param p how likely so large a difference is by chance alone, 0 to 1
/// @param adjusted the same, given how many differences were looked for: the least false discovery
///   rate at which it would be believed (Benjamini and Hochberg, 1995)
public record Difference(String term, Sides sides, double effect, double p, double adjusted) {
  public Difference {
    Objects.requireNonNull(term);
    Objects.requireNonNull(sides);
  }

  /// What is on either side.
  public sealed interface Sides {}

  /// Means of a number, tested by Welch's t. Dates are days since 1970-01-01.
  public record Numbers(Spread audience, Spread rest) implements Sides {}

  /// Shares of a field's values, tested by chi-square; effect is that of the first. Those without a
  /// value are left aside.
  ///
  /// @param values those frequent enough to be tested, the greatest difference first
  public record Shares(List<ValueShares> values) implements Sides {
    public Shares {
      values = List.copyOf(values);
    }
  }

  /// Shares of those without a value, tested by chi-square.
  public record Missing(Part audience, Part rest) implements Sides {}

  /// @param present members with a value
  /// @param deviation standard deviation
  public record Spread(long present, double mean, double deviation) {}

  /// Some members out of others.
  public record Part(long size, long of) {
    /// 0 to 1; 0 of nothing.
    public double share() {
      return of == 0 ? 0 : (double) size / of;
    }
  }

  /// How frequent a value is on either side.
  ///
  /// @param value as text, as a condition's `value` writes it; empty for all rarer values together
  public record ValueShares(Optional<String> value, Part audience, Part rest) {
    /// How many times as frequent as in the rest; infinite when the rest has none.
    public double lift() {
      return audience.share() / rest.share();
    }

    /// Cohen's h.
    public double effect() {
      return Significance.cohensH(audience.share(), rest.share());
    }
  }
}
