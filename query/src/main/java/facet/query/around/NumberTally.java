package facet.query.around;

import facet.query.columns.NumberColumn;
import java.util.Optional;

/// Numbers of members on two sides, summed up.
final class NumberTally {
  private static final int BLOCK = 1024;

  private final long[] present = new long[MemberSides.ALL];
  private final long[] missing = new long[MemberSides.ALL];
  private final double[] means = new double[MemberSides.ALL];
  private final double[] squares = new double[MemberSides.ALL];

  private NumberTally() {}

  /// Goes over the column twice: means first, then how far values lie from them, so that numbers
  /// far from zero lose no digits.
  static NumberTally of(NumberColumn column, MemberSides sides) {
    var tally = new NumberTally();
    tally.findMeans(column, sides.byOrdinal());
    tally.findSquares(column, sides.byOrdinal());
    return tally;
  }

  /// Sums are of what values are above the first, which is exact where all are the same.
  private void findMeans(NumberColumn column, byte[] sides) {
    var first = new double[MemberSides.ALL];
    var above = new double[MemberSides.ALL];
    var block = new double[BLOCK];
    for (int from = 0; from < sides.length; from += BLOCK) {
      int length = column.copy(from, block);
      for (int i = 0; i < length; i++) {
        int side = sides[from + i];
        double value = block[i];
        if (Double.isNaN(value)) {
          missing[side]++;
        } else {
          if (present[side]++ == 0) {
            first[side] = value;
          }
          above[side] += value - first[side];
        }
      }
    }
    for (int side = 0; side < MemberSides.ALL; side++) {
      means[side] = present[side] == 0 ? Double.NaN : first[side] + above[side] / present[side];
    }
  }

  private void findSquares(NumberColumn column, byte[] sides) {
    var block = new double[BLOCK];
    for (int from = 0; from < sides.length; from += BLOCK) {
      int length = column.copy(from, block);
      for (int i = 0; i < length; i++) {
        int side = sides[from + i];
        double off = block[i] - means[side];
        squares[side] += Double.isNaN(off) ? 0 : off * off;
      }
    }
  }

  /// How the sides differ in their means; empty when it can't be told: of fewer than two on a side,
  /// or when neither side varies.
  Optional<Difference> inMeans(String term) {
    var audience = spread(MemberSides.AUDIENCE);
    var rest = spread(MemberSides.REST);
    boolean varies = audience.deviation() > 0 || rest.deviation() > 0;
    if (audience.present() < 2 || rest.present() < 2 || !varies) {
      return Optional.empty();
    }
    return Optional.of(
        new Difference(
            term,
            new Difference.Numbers(audience, rest),
            Significance.cohensD(audience, rest),
            Significance.welch(audience, rest),
            1));
  }

  MissingTally missing() {
    return new MissingTally(missing, present);
  }

  private Difference.Spread spread(int side) {
    return new Difference.Spread(
        present[side], means[side], Math.sqrt(squares[side] / (present[side] - 1)));
  }
}
