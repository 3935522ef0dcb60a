package facet.query.around;

import java.util.Optional;

/// How many members on two sides have no value, and how many have one.
record MissingTally(long[] missing, long[] present) {
  /// How the sides differ in it; empty when too few are without, or with, to tell.
  Optional<Difference> inMissing(String term) {
    long one = missing[0] + present[0];
    long other = missing[1] + present[1];
    if (!Significance.isTestable(missing[0] + missing[1], one, other)
        || !Significance.isTestable(present[0] + present[1], one, other)) {
      return Optional.empty();
    }
    var audience = new Difference.Part(missing[0], one);
    var rest = new Difference.Part(missing[1], other);
    return Optional.of(
        new Difference(
            term,
            new Difference.Missing(audience, rest),
            Significance.cohensH(audience.share(), rest.share()),
            Significance.chiSquare(
                new long[][] {{missing[0], present[0]}, {missing[1], present[1]}}),
            1));
  }
}
