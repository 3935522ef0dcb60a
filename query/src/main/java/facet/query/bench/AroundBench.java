package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.around.Contrast;
import facet.query.around.Difference;
import facet.query.audience.Audience;
import facet.query.bench.BenchQuestions.Asked;
import facet.query.bench.BenchQuestions.Histogram;
import facet.query.measure.Distribution;
import facet.query.measure.Measures;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Measures what is shown around an audience whose members are known: what sets it apart, and how
/// numbers spread in it.
record AroundBench(Asking asking, Asked segment) {
  private static final int BINS = 20;
  private static final String TIER = "member.tier";

  Section run(List<Histogram> histograms) {
    var audience = asking.audience(segment.where());
    return new Section(
        "around",
        "Around an audience",
        "What is shown of an audience whose members are known: the differences found in every field"
            + " and metric, and values in 20 bins. Columns of the member's fields and of metrics are read"
            + " once. Beside a histogram, one SQL statement written by hand that answers the segment"
            + " and counts the bins.",
        Stream.concat(contrasts(audience), histograms.stream().map(one -> histogram(one, audience)))
            .toList());
  }

  private Stream<Line> contrasts(Audience audience) {
    asking.progress().accept("what sets an audience apart");
    var contrast = new Contrast(asking.audiences());
    var columns = asking.audiences().columns();
    var found = contrast.of(audience);
    check(found, audience);
    var unread = new Work(columns.cache()::clear, () -> contrast.of(audience));
    return Stream.of(
        Line.of("what sets it apart, nothing read")
            .count("counted", found.size())
            .timing(unread.timing(asking.effort().few())),
        Line.of("what sets it apart, columns read")
            .count("counted", found.size())
            .timing(Work.of(() -> contrast.of(audience)).timing(asking.effort().rounds()))
            .count("columns kept", columns.cache().figures().columns())
            .megabytes("they take, MB", columns.cache().figures().bytes()));
  }

  /// Holds one field's shares to what SQL counts.
  private void check(List<Difference> found, Audience audience) {
    var tiers = found.stream().filter(one -> one.term().equals(TIER)).map(Difference::sides);
    tiers.forEach(sides -> {
      if (sides instanceof Difference.Shares(var values)) {
        values.forEach(value -> check(value, audience));
      }
    });
  }

  private void check(Difference.ValueShares tier, Audience audience) {
    var gold = "SELECT ordinal FROM member WHERE tier = '" + tier.value().orElse("") + "'";
    var members = asking.byHand(gold).members();
    members.and(audience.members());
    same(TIER, tier.value().isEmpty() ? 0 : tier.audience().size(), members.getLongCardinality());
  }

  private Line histogram(Histogram one, Audience audience) {
    asking.progress().accept("histogram: " + one.field());
    var measures = new Measures(asking.audiences());
    var ours = measures.distribution(one.field(), audience, BINS);
    same(one.field(), bins(ours), bins(one.sql()));
    return Line.of("histogram of " + one.field())
        .count("counted", ours.present())
        .pair(
            Pair.byTurns(
                asking.effort().rounds(),
                1,
                Work.of(() -> measures.distribution(one.field(), audience, BINS)),
                Work.of(() -> bins(one.sql()))),
            "by hand");
  }

  private static TreeMap<Long, Long> bins(Distribution distribution) {
    var bins = new TreeMap<Long, Long>();
    for (int i = 0; i < distribution.bins().size(); i++) {
      long count = distribution.bins().get(i).count();
      if (count > 0) {
        bins.put((long) i, count);
      }
    }
    return bins;
  }

  private TreeMap<Long, Long> bins(String sql) {
    var bins = new TreeMap<Long, Long>();
    asking
        .engine()
        .query(
            sql,
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                bins.put(chunk.large(0, row), chunk.large(1, row));
              }
            });
    return bins;
  }

  private static void same(String what, Object ours, Object other) {
    if (!ours.equals(other)) {
      throw new FacetException(
          ErrorCode.INTERNAL,
          "The two sides of %s differ: %s and %s.".formatted(what, ours, other));
    }
  }
}
