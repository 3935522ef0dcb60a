package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.around.Overlap;
import facet.query.audience.Audience;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.roaringbitmap.RoaringBitmap;

/// Measures how much every two of many segments share, once their members are known, beside one
/// intersection after another.
record OverlapBench(Asking asking, SegmentPool pool) {
  private static final int SEGMENTS = 200;
  private static final Duration GOAL = Duration.ofSeconds(1);

  Section run() {
    asking.progress().accept("overlap of %d segments".formatted(SEGMENTS));
    var named = named();
    var pairs = Overlap.of(named).pairs();
    pairs.forEach(pair -> check(pair, named));
    var measured =
        Pair.byTurns(
            asking.effort().rounds(),
            1,
            Work.of(() -> Overlap.of(named).pairs()),
            Work.of(() -> oneByOne(List.copyOf(named.values()))));
    return new Section(
        "overlap",
        "Overlap of %d segments".formatted(SEGMENTS),
        "What every two segments share, which gives Jaccard's index and containment both ways;"
            + " their members are known. Beside it, the bitmaps of every two intersected and"
            + " counted one after another.",
        List.of(
            Line.of("all pairs")
                .count("pairs", pairs.size())
                .pair(measured, "one by one")
                .goal("p50 ≤ 1000 ms", measured.ours().median().compareTo(GOAL) <= 0)));
  }

  private SequencedMap<String, Audience> named() {
    var answers = asking.all(pool.nodes().subList(0, SEGMENTS));
    var named = new LinkedHashMap<String, Audience>();
    for (int i = 0; i < SEGMENTS; i++) {
      named.put("s" + i, answers.get(i));
    }
    return named;
  }

  private static void check(Overlap.Pair pair, SequencedMap<String, Audience> named) {
    var one = Objects.requireNonNull(named.get(pair.one())).members();
    var other = Objects.requireNonNull(named.get(pair.other())).members();
    if (pair.shared() != RoaringBitmap.and(one, other).getLongCardinality()
        || pair.jaccard() != jaccard(one, other)) {
      throw new FacetException(ErrorCode.INTERNAL, "These share something else: " + pair);
    }
  }

  private static double jaccard(RoaringBitmap one, RoaringBitmap other) {
    long either = RoaringBitmap.or(one, other).getLongCardinality();
    return either == 0 ? 0 : (double) RoaringBitmap.and(one, other).getLongCardinality() / either;
  }

  private static long oneByOne(List<Audience> all) {
    long shared = 0;
    for (int one = 0; one < all.size(); one++) {
      for (int other = one + 1; other < all.size(); other++) {
        shared += RoaringBitmap.andCardinality(all.get(one).members(), all.get(other).members());
      }
    }
    return shared;
  }
}
