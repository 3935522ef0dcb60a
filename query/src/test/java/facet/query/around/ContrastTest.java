package facet.query.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import facet.query.audience.AskedClub;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.audience.CountingEngine;
import facet.query.audience.LeafCache;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.club.Club;
import facet.query.columns.ColumnCache;
import facet.query.columns.NumberColumn;
import facet.query.columns.TextColumn;
import facet.query.engine.OpenVersion;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.TTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

class ContrastTest {
  @TempDir Path folder;

  @Test
  void every_difference_is_what_the_rows_in_memory_say() throws SQLException {
    try (var club = AskedClub.open(400, 21, folder)) {
      var audience = club.ask(AskedClub.node(AskedClub.WEB_BUYERS));
      var found = new Contrast(club.audiences()).of(audience);
      assertThat(found)
          .extracting(Difference::term)
          .contains(
              "member.city",
              "member.age",
              "member.birthday",
              "member.seen_at",
              "member.wechat",
              "member.home_store",
              "member.home_store.region",
              "member.first_store.opened",
              "orders",
              "order_value");
      for (var one : found) {
        check(one, club, audience);
        assertThat(one.p()).isBetween(0.0, 1.0);
        assertThat(one.adjusted()).isBetween(one.p(), 1.0);
      }
      assertThat(found)
          .isSortedAccordingTo(
              (a, b) -> Double.compare(Math.abs(b.effect()), Math.abs(a.effect())));
    }
  }

  private static void check(Difference one, AskedClub club, Audience audience) {
    var inside = values(one.term(), club, audience.members());
    var outside =
        values(one.term(), club, RoaringBitmap.andNot(audience.base(), audience.members()));
    switch (one.sides()) {
      case Difference.Numbers(var here, var there) -> {
        var ours = numbers(inside);
        var theirs = numbers(outside);
        check(here, ours);
        check(there, theirs);
        double pooled =
            Math.sqrt((squares(ours) + squares(theirs)) / (ours.length + theirs.length - 2));
        assertThat(one.effect()).isCloseTo((mean(ours) - mean(theirs)) / pooled, within(1e-9));
        var welch = TTest.withDefaults().test(ours, theirs).getPValue();
        assertThat(one.p()).describedAs(one.term()).isCloseTo(welch, within(1e-9));
      }
      case Difference.Shares(var values) -> {
        for (var value : values) {
          value
              .value()
              .ifPresent(text -> {
                assertThat(value.audience()).isEqualTo(having(text, inside));
                assertThat(value.rest()).isEqualTo(having(text, outside));
              });
        }
        assertThat(values).extracting(Difference.ValueShares::value).doesNotHaveDuplicates();
        assertThat(one.effect()).isEqualTo(values.getFirst().effect());
      }
      case Difference.Missing(var here, var there) -> {
        assertThat(here).isEqualTo(missing(inside));
        assertThat(there).isEqualTo(missing(outside));
      }
    }
  }

  private static void check(Difference.Spread spread, double[] values) {
    assertThat(spread.present()).isEqualTo(values.length);
    double scale = Math.max(1, Math.abs(mean(values)));
    assertThat(spread.mean()).isCloseTo(mean(values), within(1e-9 * scale));
    double deviation = Math.sqrt(squares(values) / (values.length - 1));
    assertThat(spread.deviation()).isCloseTo(deviation, within(1e-9 * Math.max(1, deviation)));
  }

  private static List<Optional<Object>> values(String term, AskedClub club, RoaringBitmap members) {
    var plainly = club.plainly(Club.AS_OF);
    var rows = club.club().rows(club.club().model().member());
    return IntStream.of(members.toArray())
        .mapToObj(rows::get)
        .map(row -> {
          @Nullable Object value =
              term.startsWith("member.") ? plainly.field(row, term) : plainly.metric(row, term);
          return Optional.ofNullable(value);
        })
        .toList();
  }

  private static double[] numbers(List<Optional<Object>> values) {
    return values.stream()
        .flatMap(Optional::stream)
        .mapToDouble(value ->
            switch (value) {
              case Number number -> number.doubleValue();
              case LocalDate date -> date.toEpochDay();
              case LocalDateTime time -> time.toLocalDate().toEpochDay();
              default -> throw new IllegalArgumentException(value.toString());
            })
        .toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double squares(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }

  private static Difference.Part having(String text, List<Optional<Object>> values) {
    return new Difference.Part(
        values.stream().flatMap(Optional::stream).filter(v -> v.toString().equals(text)).count(),
        values.stream().filter(Optional::isPresent).count());
  }

  private static Difference.Part missing(List<Optional<Object>> values) {
    return new Difference.Part(values.stream().filter(Optional::isEmpty).count(), values.size());
  }

  @Test
  void the_rest_is_the_rest_of_the_scope() throws SQLException {
    try (var club = AskedClub.open(400, 21, folder)) {
      var wechat =
          AskedClub.node(
              """
              {"kind": "attribute", "field": "member.wechat", "op": "eq", "value": true}
              """);
      var buyers = AskedClub.node(AskedClub.WEB_BUYERS);
      var audience = club.ask(new Question(buyers, Club.AS_OF, Scope.within(wechat)));
      var found = new Contrast(club.audiences()).of(audience);
      assertThat(found).extracting(Difference::term).doesNotContain("member.wechat");
      var orders = found.stream().filter(one -> one.term().equals("orders")).findFirst();
      var numbers = (Difference.Numbers) orders.orElseThrow().sides();
      assertThat(numbers.audience().present() + numbers.rest().present())
          .isEqualTo(audience.base().getLongCardinality());
    }
  }

  @Test
  void nobody_and_everybody_differ_in_nothing() throws SQLException {
    try (var club = AskedClub.open(50, 21, folder)) {
      var everyone = club.audiences().everyone(Club.AS_OF, Scope.everything());
      var contrast = new Contrast(club.audiences());
      assertThat(contrast.of(everyone)).isEmpty();
      assertThat(contrast.of(everyone.minus(everyone))).isEmpty();
    }
  }

  @Test
  void whatever_values_the_two_sides_have_the_test_gives_a_probability() {
    var random = new Random(4);
    for (int round = 0; round < 2_000; round++) {
      var tally = new ValueTally();
      for (int value = random.nextInt(5); value >= 0; value--) {
        tally.add("value " + value, random.nextInt(3) * 20, random.nextInt(3) * 200);
      }
      tally.inShares("t").ifPresent(found -> assertThat(found.p()).isBetween(0.0, 1.0));
    }
  }

  @Test
  void an_audience_all_of_one_value_too_rare_among_all_to_be_told_still_differs() {
    var tally = new ValueTally();
    tally.add("Beijing", 0, 3000);
    tally.add("Guangzhou", 0, 2000);
    tally.add("Suzhou", 31, 200);
    var found = tally.inShares("city").orElseThrow();
    assertThat(((Difference.Shares) found.sides()).values())
        .extracting(Difference.ValueShares::value)
        .containsExactly(Optional.of("Beijing"), Optional.of("Guangzhou"));
    assertThat(found.p()).isLessThan(1e-9);
  }

  @Test
  void rare_values_are_taken_together() {
    var tally = new ValueTally();
    tally.add("often", 30, 30);
    for (int i = 60; i < 100; i++) {
      tally.add("rare " + i, 1 - i % 2, i % 2);
    }
    var shares = (Difference.Shares) tally.inShares("t").orElseThrow().sides();
    assertThat(shares.values())
        .extracting(Difference.ValueShares::value)
        .containsExactlyInAnyOrder(Optional.of("often"), Optional.empty());
    assertThat(shares.values()).allMatch(value -> value.audience().of() == 50);
  }

  @Test
  void every_value_that_can_be_tested_in_any_audience_is_kept_by_itself() {
    long most = TextColumn.KEPT - 1;
    assertThat(Significance.isTestable(most, 1_000_000, 1_000_000)).isFalse();
    assertThat(Significance.isTestable(most + 1, 1_000_000, 1_000_000)).isTrue();
  }

  @Test
  void numbers_that_vary_on_neither_side_are_not_tested() {
    assertThat(tally(_ -> 0.1).inMeans("t")).isEmpty();
    assertThat(tally(i -> i % 2).inMeans("t")).isEmpty();
    assertThat(tally(i -> i % 2 * i).inMeans("t").orElseThrow().effect()).isNegative();
  }

  private static NumberTally tally(IntToDoubleFunction values) {
    var sides = new byte[10];
    for (int i = 0; i < sides.length; i++) {
      sides[i] = (byte) (i % 2);
    }
    var column = NumberColumn.of(IntStream.range(0, 10).mapToDouble(values).toArray());
    return NumberTally.of(column, new MemberSides(sides));
  }

  @Test
  void what_was_read_for_one_audience_serves_every_other() throws SQLException {
    try (var club = AskedClub.open(400, 21, folder)) {
      var asked = new AtomicInteger();
      var engine = new CountingEngine(club.audiences().data().engine(), asked);
      var data = OpenVersion.over(club.audiences().version(), club.club().catalog(), engine);
      var counted = Audiences.over(data, new LeafCache(1 << 20));
      var contrast = new Contrast(counted);
      contrast.of(club.ask(AskedClub.node(AskedClub.WEB_BUYERS)));
      assertThat(asked).hasValue(2);
      var gold = club.ask(AskedClub.node(AskedClub.GOLD));
      var found = new Contrast(counted).of(gold);
      assertThat(asked).hasValue(2);
      assertThat(found).isEqualTo(new Contrast(club.audiences()).of(gold)).isNotEmpty();
    }
  }

  @Test
  void whoever_opens_the_version_again_finds_what_was_read_within_the_limit_of_all()
      throws SQLException {
    try (var club = AskedClub.open(400, 21, folder)) {
      var asked = new AtomicInteger();
      var engine = new CountingEngine(club.audiences().data().engine(), asked);
      var data = OpenVersion.over(club.audiences().version(), club.club().catalog(), engine);
      var ample = new ColumnCache(1 << 24);
      var gold = club.ask(AskedClub.node(AskedClub.GOLD));
      new Contrast(Audiences.over(data, new LeafCache(1), ample)).of(gold);
      new Contrast(Audiences.over(data, new LeafCache(1), ample)).of(gold);
      assertThat(asked).hasValue(2);
      var tight = new ColumnCache(ample.figures().bytes() / 2);
      new Contrast(Audiences.over(data, new LeafCache(1), tight)).of(gold);
      assertThat(tight.figures().bytes()).isBetween(1L, ample.figures().bytes() / 2);
    }
  }

  /// R's `sleep`, and a table worked by hand.
  @Test
  void tests_agree_with_published_figures() {
    var one = new Difference.Spread(10, 0.75, 1.789010);
    var other = new Difference.Spread(10, 2.33, 2.002249);
    assertThat(Significance.welch(one, other)).isCloseTo(0.07939, within(5e-6));
    assertThat(Significance.cohensD(one, other)).isCloseTo(-0.8321811, within(1e-6));
    assertThat(Significance.chiSquare(new long[][] {{10, 20}, {30, 40}}))
        .isCloseTo(0.37299, within(1e-5));
    assertThat(Significance.cohensH(0.5, 0.25)).isCloseTo(Math.PI / 6, within(1e-12));
    assertThat(
            new Difference.ValueShares(
                    Optional.empty(), new Difference.Part(1, 2), new Difference.Part(1, 4))
                .lift())
        .isEqualTo(2);
  }

  /// As R's `p.adjust(p, "BH")`.
  @Test
  void chance_is_corrected_for_how_many_differences_were_looked_for() {
    var p = List.of(0.216, 0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212);
    var part = new Difference.Part(0, 1);
    var found =
        p.stream()
            .map(each -> new Difference("t", new Difference.Missing(part, part), -each, each, 1))
            .toList();
    assertThat(Significance.corrected(found))
        .extracting(one -> Math.round(one.adjusted() * 1e5) / 1e5)
        .containsExactly(0.216, 0.216, 0.216, 0.10571, 0.1, 0.084, 0.084, 0.084, 0.04, 0.01);
    assertThat(Significance.corrected(List.of())).isEmpty();
  }
}
