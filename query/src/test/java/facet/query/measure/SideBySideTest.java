package facet.query.measure;

import static org.assertj.core.api.Assertions.assertThat;

import facet.query.audience.AskedClub;
import facet.query.audience.Audience;
import facet.query.audience.MadeAudience;
import facet.query.audience.Scope;
import facet.query.club.Club;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

/// Two audiences in the same bins, against the numbers one by one.
class SideBySideTest {
  private static final int BINS = 7;

  @TempDir Path folder;
  private AskedClub club;

  @BeforeEach
  void open() throws SQLException {
    club = AskedClub.open(150, 11, folder);
  }

  @AfterEach
  void close() {
    club.close();
  }

  private List<Audience> audiences() {
    var everyone = club.audiences().everyone(Club.AS_OF, Scope.everything());
    var gold = club.ask(AskedClub.node(AskedClub.GOLD));
    return List.of(gold, gold.others(), everyone, everyone.others(), oneOf(gold));
  }

  private static Audience oneOf(Audience of) {
    var first = RoaringBitmap.bitmapOf(of.toArray()[0]);
    return MadeAudience.of(first, of.base(), of.asOf());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "member.age",
        "member.balance",
        "member.birthday",
        "member.seen_at",
        "spend",
        "orders",
        "order_value"
      })
  void everyone_with_a_value_is_in_the_bin_it_lies_in(String term) {
    for (var one : audiences()) {
      for (var other : audiences()) {
        var found = SideBySide.of(club.audiences(), term, one, other, BINS);
        var here = values(term, one);
        var there = values(term, other.minus(one));
        check(found, found.one(), one.size(), here);
        check(found, found.other(), other.minus(one).size(), there);
        if (found.edges().isEmpty()) {
          assertThat(here.length + there.length).isZero();
        } else {
          checkEdges(found, DoubleStream.concat(Arrays.stream(here), Arrays.stream(there)));
        }
      }
    }
  }

  private double[] values(String term, Audience audience) {
    var everyone = club.audiences();
    var column =
        term.startsWith("member.")
            ? everyone.columns().number(everyone.version().model().field(term).orElseThrow())
            : everyone
                .columns()
                .metrics(
                    List.of(everyone.data().binder(Club.AS_OF).metric(term).found().orElseThrow()))
                .getFirst();
    return IntStream.of(audience.toArray())
        .mapToDouble(column::at)
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  private static void check(SideBySide found, SideBySide.Side side, long size, double[] values) {
    assertThat(side.present()).isEqualTo(values.length);
    assertThat(side.missing()).isEqualTo(size - values.length);
    assertThat(side.median().isPresent()).isEqualTo(values.length > 0);
    var counts = new Long[side.counts().size()];
    for (int bin = 0; bin < counts.length; bin++) {
      double from = bin == 0 ? Double.NEGATIVE_INFINITY : found.edges().get(bin);
      double to = bin == counts.length - 1 ? Double.POSITIVE_INFINITY : found.edges().get(bin + 1);
      counts[bin] = Arrays.stream(values).filter(value -> value >= from && value < to).count();
    }
    assertThat(side.counts()).containsExactly(counts);
  }

  private static void checkEdges(SideBySide found, DoubleStream values) {
    var edges = found.edges();
    assertThat(edges).doesNotContain(Double.NaN).isSorted().doesNotHaveDuplicates();
    var range = values.summaryStatistics();
    assertThat(found.below()).isEqualTo(range.getMin() < edges.getFirst());
    assertThat(found.above()).isEqualTo(range.getMax() > edges.getLast());
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.3",
    "0, 0",
    "-7, -7",
    "123456.78, 123456.78",
    "1e300, 1e300",
    "1e9, 1000000000.0000001",
    "0.1, 0.30000000000000004"
  })
  void numbers_that_are_the_same_or_nearly_lie_in_bins_that_have_a_width(double one, double other) {
    for (boolean date : new boolean[] {false, one > -1e6 && one < 1e6}) {
      var edges = RoundEdges.of(numbers(one), numbers(other, other), date, 20);
      for (int i = 1; i < edges.length; i++) {
        assertThat(edges[i]).isGreaterThan(edges[i - 1]);
      }
      assertThat(edges).hasSizeBetween(2, 25);
      assertThat(edges[0]).isLessThanOrEqualTo(one);
      assertThat(edges[edges.length - 1]).isGreaterThan(Math.floor(other));
    }
  }

  /// A hundred times nothing, and a few who have a little.
  @Test
  void nothing_but_zero_between_the_tails_has_a_bin_too() {
    var numbers = numbers(DoubleStream.generate(() -> 0).limit(500).toArray());
    numbers.add(0.5);
    var edges = RoundEdges.of(numbers, numbers(), false, 20);
    assertThat(edges).hasSize(2).doesNotContain(Double.NaN);
    assertThat(edges[1]).isPositive();
  }

  private static GatheredNumbers numbers(double... values) {
    var numbers = new GatheredNumbers();
    Arrays.stream(values).forEach(numbers::add);
    return numbers;
  }
}
