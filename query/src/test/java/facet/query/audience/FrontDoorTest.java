package facet.query.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Test;
import facet.datasets.model.Metric;
import facet.query.classify.ClassSizes;
import facet.query.classify.Classifier;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import facet.query.club.ClubFile;
import facet.query.engine.EngineSettings;
import facet.query.measure.Measures;
import facet.query.measure.ValueCounts;
import facet.query.naive.NaiveEvaluator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Members, scopes, classes and numbers, each against the rows in memory.
class FrontDoorTest {
  private static final Node GOLD =
      Node.of(
          new Condition.Attribute(
              "member.tier", new Test.In(List.of(facet.datasets.condition.Literal.of("gold")))));

  @TempDir Path folder;
  private Club club;
  private NaiveEvaluator naive;
  private Audiences audiences;
  private LeafCache cache;

  @BeforeEach
  void open() throws SQLException {
    club = AdversarialClub.of(150, 11, folder);
    naive = new NaiveEvaluator(club, Club.AS_OF);
    cache = new LeafCache(1 << 24);
    audiences =
        Audiences.open(
            ClubFile.write(club, folder),
            club.catalog(),
            cache,
            new EngineSettings("1GB", 2, Duration.ofMinutes(1)));
  }

  @AfterEach
  void close() {
    audiences.close();
  }

  private Audience all() {
    return audiences.everyone(Club.AS_OF, Scope.everything());
  }

  private Audience ask(Node where, Scope scope) {
    return audiences
        .audience(new Question(where, Club.AS_OF, scope))
        .orThrow(ErrorCode.INTERNAL, "asked");
  }

  @org.junit.jupiter.api.Test
  void an_empty_condition_is_the_whole_base() {
    var nothing = Node.of(new Condition.Group(facet.datasets.condition.Quantifier.NONE, List.of()));
    assertThat(ask(nothing, Scope.everything()).size()).isEqualTo(naive.base().size());
  }

  @org.junit.jupiter.api.Test
  void nobody_outside_the_scope_is_found_nor_counted_nor_in_a_complement() {
    var scope = Scope.within(GOLD);
    var gold = ask(GOLD, Scope.everything());
    var others = ask(Node.of(new Condition.Not(GOLD)), scope);
    assertThat(others.size()).isZero();
    assertThat(others.base()).isEqualTo(gold.members());
    var didNot =
        new Condition.DidNot("visit", Optional.empty(), facet.datasets.condition.Window.ALL_TIME);
    assertThat(ask(Node.of(didNot), scope).members()).isEqualTo(gold.members());
  }

  @org.junit.jupiter.api.Test
  void pages_hold_every_member_once_in_the_order_of_keys() {
    var gold = ask(GOLD, Scope.everything());
    var keys = new ArrayList<String>();
    Optional<String> after = Optional.empty();
    do {
      var page =
          audiences.members(gold, after, 7, List.of("member.tier", "member.home_store.region"));
      page.rows().forEach(row -> keys.add(row.key()));
      assertThat(page.rows())
          .allSatisfy(row -> assertThat(row.values().getFirst()).isEqualTo("gold"));
      after = page.next();
    } while (after.isPresent());
    assertThat(keys).hasSize((int) gold.size()).doesNotHaveDuplicates().isSorted();
  }

  @org.junit.jupiter.api.Test
  void csv_has_a_line_for_each_member_below_the_names() {
    var csv = new StringWriter();
    audiences.writeCsv(all(), List.of("member.city", "member.birthday"), csv);
    var lines = csv.toString().split("\r\n");
    assertThat(lines[0]).isEqualTo("key,member.city,member.birthday");
    assertThat(lines).hasSize(naive.base().size() + 1);
  }

  @org.junit.jupiter.api.Test
  void metrics_come_as_columns_equal_to_a_plain_reading() {
    var metrics = List.copyOf(club.model().metrics().values()).stream().map(Metric::id).toList();
    var table = new Measures(audiences).columns(metrics, all());
    assertThat(table.ordinals()).containsExactly(naive.base().stream().mapToInt(i -> i).toArray());
    for (int m = 0; m < metrics.size(); m++) {
      for (int row = 0; row < table.rows(); row++) {
        var member = club.rows(club.model().member()).get(table.ordinals()[row]);
        var expected = naive.metric(member, metrics.get(m));
        Double found = table.columns()[m][row];
        assertThat(found)
            .describedAs(metrics.get(m) + " of " + table.ordinals()[row])
            .isEqualTo(
                Double.valueOf(expected == null ? Double.NaN : ((Number) expected).doubleValue()));
      }
    }
  }

  @org.junit.jupiter.api.Test
  void value_is_added_up_exactly() {
    var gold = ask(GOLD, Scope.everything());
    var expected = BigDecimal.ZERO;
    for (int ordinal : gold.toArray()) {
      var spend = naive.metric(club.rows(club.model().member()).get(ordinal), "spend");
      expected = expected.add(spend == null ? BigDecimal.ZERO : (BigDecimal) spend);
    }
    var share = new Measures(audiences).value(gold).orElseThrow();
    assertThat(share.sum()).isEqualByComparingTo(expected);
    assertThat(share.ofBase()).isGreaterThan(share.sum());
  }

  @org.junit.jupiter.api.Test
  void value_counts_agree_for_some_and_for_all() {
    var measures = new Measures(audiences);
    for (var audience : List.of(all(), ask(GOLD, Scope.everything()))) {
      var expected = new TreeMap<String, Long>();
      long missing = 0;
      for (int ordinal : audience.toArray()) {
        var city = club.rows(club.model().member()).get(ordinal).get("city");
        if (city == null) {
          missing++;
        } else {
          expected.merge(city.toString(), 1L, Long::sum);
        }
      }
      var counts = measures.values("member.city", "", audience, 0, 100);
      assertThat(counts.missing()).isEqualTo(missing);
      var found = new TreeMap<String, Long>();
      counts.values().forEach(one -> found.put(one.value(), one.count()));
      assertThat(found).isEqualTo(expected);
    }
    assertThat(measures.values("member.city", "SHANG", all(), 0, 9).values())
        .extracting(ValueCounts.ValueCount::value)
        .containsExactlyInAnyOrder("Shanghai", "shanghai");
  }

  @org.junit.jupiter.api.Test
  void classes_are_exclusive_and_cover_the_base() {
    var classifier = new Classifier(audiences, new Measures(audiences));
    for (var id : List.of("value", "cluster")) {
      var sizes = classifier.classify(id, Club.AS_OF, Scope.everything()).found().orElseThrow();
      long members = sizes.classes().stream().mapToLong(c -> c.members().size()).sum();
      assertThat(members).isEqualTo(naive.base().size());
      var worth =
          sizes.classes().stream().map(c -> c.value().orElseThrow()).reduce(BigDecimal::add);
      assertThat(worth.orElseThrow())
          .isEqualByComparingTo(new Measures(audiences).value(all()).orElseThrow().sum());
      for (ClassSizes.ClassSize one : sizes.classes()) {
        if (!one.id().equals("unclassified")) {
          var in = Node.of(new Condition.InClass(id, List.of(one.id())));
          assertThat(ask(in, Scope.everything()).members()).isEqualTo(one.members().members());
        }
      }
    }
  }

  @org.junit.jupiter.api.Test
  void a_leaf_is_asked_of_the_engine_once() {
    ask(GOLD, Scope.everything());
    long misses = cache.figures().misses();
    ask(Node.of(new Condition.Not(GOLD)), Scope.everything());
    ask(GOLD, Scope.everything());
    assertThat(cache.figures().misses()).isEqualTo(misses);
  }

  @org.junit.jupiter.api.Test
  void interrupting_the_asker_stops_the_query() throws InterruptedException {
    var engine = audiences.data().engine();
    var failure = new Throwable[1];
    var asker =
        Thread.ofPlatform()
            .start(() -> {
              try {
                engine.query(
                    "SELECT count(*) FROM range(100000000) a, range(100000000) b", _ -> {});
              } catch (FacetException e) {
                failure[0] = e;
              }
            });
    asker.join(300);
    asker.interrupt();
    assertThat(asker.join(Duration.ofSeconds(20))).isTrue();
    assertThat(failure[0])
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(ask(GOLD, Scope.everything()).size()).isPositive();
  }

  @org.junit.jupiter.api.Test
  void a_broken_scope_shows_nothing() {
    var broken = Scope.within(Node.of(new Condition.MemberList("gone")));
    assertThatThrownBy(() -> ask(GOLD, broken)).isInstanceOf(FacetException.class);
  }
}
