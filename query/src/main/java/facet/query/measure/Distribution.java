package facet.query.measure;

import java.util.List;
import java.util.OptionalDouble;

/// How the values of a number or date spread. Dates are days since 1970-01-01.
///
/// @param present rows with a value
/// @param missing rows without
/// @param bins of equal width from least to greatest; empty when nothing is present
public record Distribution(
    long present,
    long missing,
    OptionalDouble least,
    OptionalDouble median,
    OptionalDouble greatest,
    List<Bin> bins) {
  public Distribution {
    bins = List.copyOf(bins);
  }

  /// Values ≥ from and < to (the last bin: ≤ to).
  public record Bin(double from, double to, long count) {}
}
