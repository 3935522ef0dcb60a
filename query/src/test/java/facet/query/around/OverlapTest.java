package facet.query.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.condition.Node;
import facet.query.audience.AskedClub;
import facet.query.audience.Audience;
import facet.query.audience.MadeAudience;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.club.Club;
import facet.query.naive.RandomConditions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

class OverlapTest {
  private static final LocalDate D = Club.AS_OF;

  @TempDir Path folder;

  @Test
  void an_intersection_counts_those_in_exactly_its_audiences() {
    var overlap = Overlap.of(audiences(9, "gold 1 2 3 4", "web 3 4 5", "new 4 6 7"));
    var upSet = overlap.upSet(3);
    assertThat(upSet.largest())
        .containsExactly(
            new Overlap.Intersection(List.of("gold"), 2),
            new Overlap.Intersection(List.of("new"), 2),
            new Overlap.Intersection(List.of("gold", "web"), 1));
    assertThat(upSet.others()).isEqualTo(2);
    assertThat(upSet.inOthers()).isEqualTo(2);
    assertThat(upSet.inNone()).isEqualTo(3);
  }

  @Test
  void two_audiences_are_compared_from_both_sides() {
    var pairs = Overlap.of(audiences(9, "gold 1 2 3 4", "web 3 4 5", "no")).pairs();
    assertThat(pairs).hasSize(3);
    var pair = pairs.getFirst();
    assertThat(pair).isEqualTo(new Overlap.Pair("gold", "web", 4, 3, 2));
    assertThat(pair.oneWithinOther()).isEqualTo(0.5);
    assertThat(pair.otherWithinOne()).isEqualTo(2 / 3.0, Offset.offset(1e-15));
    assertThat(pair.jaccard()).isEqualTo(0.4);
    assertThat(pairs.getLast().jaccard()).isZero();
    assertThat(pairs.getLast().otherWithinOne()).isZero();
  }

  @Test
  void random_audiences_overlap_as_a_plain_reading_says() throws SQLException {
    try (var club = AskedClub.open(120, 5, folder)) {
      var plainly = club.plainly(D);
      var random = new RandomConditions(club.club().model(), 5);
      var expected = new LinkedHashMap<String, Set<Integer>>();
      var asked = new LinkedHashMap<String, Audience>();
      for (int i = 0; i < 70; i++) {
        var where = random.root(2);
        expected.put("s" + i, plainly.members(where));
        asked.put("s" + i, club.ask(where));
      }
      var overlap = Overlap.of(asked);
      for (var pair : overlap.pairs()) {
        var both = new TreeSet<>(expected.get(pair.one()));
        both.retainAll(expected.get(pair.other()));
        assertThat(pair.shared()).describedAs("%s", pair).isEqualTo(both.size());
        assertThat(pair.ofOne()).isEqualTo(expected.getOrDefault(pair.one(), Set.of()).size());
      }
      assertThat(overlap.pairs()).hasSize(70 * 69 / 2);
      check(overlap.upSet(1000), patterns(plainly.base(), expected));
    }
  }

  private static Map<List<String>, Long> patterns(
      Set<Integer> base, Map<String, Set<Integer>> sets) {
    var patterns = new LinkedHashMap<List<String>, Long>();
    for (int member : base) {
      var in = new ArrayList<String>();
      sets.forEach((name, members) -> {
        if (members.contains(member)) {
          in.add(name);
        }
      });
      patterns.merge(in, 1L, Long::sum);
    }
    return patterns;
  }

  private static void check(Overlap.UpSet found, Map<List<String>, Long> expected) {
    var none = expected.remove(List.<String>of());
    assertThat(found.inNone()).isEqualTo(none == null ? 0 : none);
    assertThat(found.largest()).isSortedAccordingTo((a, b) -> Long.compare(b.size(), a.size()));
    var sizes = new LinkedHashMap<List<String>, Long>();
    found.largest().forEach(one -> sizes.put(one.of(), one.size()));
    assertThat(sizes).isEqualTo(expected);
    assertThat(found.others()).isZero();
    assertThat(found.inOthers()).isZero();
  }

  @Test
  void audiences_of_another_scope_or_date_are_refused() throws SQLException {
    try (var club = AskedClub.open(60, 3, folder)) {
      Node gold = AskedClub.node(AskedClub.GOLD);
      var all = club.ask(gold);
      var scoped = club.ask(new Question(gold, D, Scope.within(gold)));
      var earlier = club.ask(new Question(gold, D.minusYears(1), Scope.everything()));
      for (var other : List.of(scoped, earlier)) {
        var both = new LinkedHashMap<>(Map.of("one", all, "other", other));
        assertThatThrownBy(() -> Overlap.of(both)).isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void pairs_of_large_audiences_are_counted_as_their_bitmaps_count_them() {
    var random = new Random(1);
    var base = new RoaringBitmap();
    base.add(0L, 2_000_000L);
    var named = new LinkedHashMap<String, Audience>();
    for (int i = 0; i < 12; i++) {
      var members = new RoaringBitmap();
      int step = 2 + random.nextInt(40);
      for (int member = random.nextInt(step); member < 2_000_000; member += step) {
        members.add(member);
      }
      named.put("s" + i, MadeAudience.of(members, base, D));
    }
    var pairs = Overlap.of(named).pairs();
    assertThat(pairs).hasSize(66);
    for (var pair : pairs) {
      var one = Objects.requireNonNull(named.get(pair.one())).members();
      var other = Objects.requireNonNull(named.get(pair.other())).members();
      assertThat(pair.shared()).isEqualTo(RoaringBitmap.andCardinality(one, other));
    }
  }

  /// @param lines a name and the ordinals of its members
  private static LinkedHashMap<String, Audience> audiences(int members, String... lines) {
    var base = new RoaringBitmap();
    base.add(0L, members + 1L);
    var named = new LinkedHashMap<String, Audience>();
    for (var line : lines) {
      var words = List.of(line.split(" "));
      var in = new RoaringBitmap();
      words.stream().skip(1).forEach(ordinal -> in.add(Integer.parseInt(ordinal)));
      named.put(words.getFirst(), MadeAudience.of(in, base, D));
    }
    return named;
  }
}
