package facet.workbench.segments.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.importing.ImportProgress;
import facet.datasets.model.Labels;
import facet.datasets.sample.JewelleryClub;
import facet.query.audience.Scope;
import facet.query.audience.Why;
import facet.query.binding.Catalog;
import facet.query.logic.Finding;
import facet.query.measure.ValueCounts;
import facet.workbench.data.OpenDatasets;
import facet.workbench.data.SampleDataset;
import facet.workbench.home.FacetHome;
import facet.workbench.segments.NodeJson;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.Vocabulary;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.palette.Palette;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the panels tell is what a query written by hand tells.
class InsightTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
  private static final String GOLD =
      "{'kind': 'attribute', 'field': 'member.tier', 'op': 'in', 'values': ['gold']}";
  private static final String FEMALE =
      "{'kind': 'attribute', 'field': 'member.gender', 'op': 'in', 'values': ['female']}";
  private static final String SPENT =
      "{'kind': 'metric', 'metric': 'spend_total', 'op': 'ge', 'value': 999999999}";

  @TempDir private static Path folder;
  private static OpenDatasets datasets;
  private static Workspace workspace;

  @BeforeAll
  static void load_a_club() {
    var home = new FacetHome(folder);
    var clock = Clock.fixed(Instant.parse("2026-11-01T06:12:00Z"), ZoneOffset.UTC);
    new SampleDataset(home, clock).load(2_000, JewelleryClub.SEED, ImportProgress.SILENT);
    var women = SegmentDraft.of(NodeJson.read(json(FEMALE)).found().orElseThrow()).toNode();
    datasets =
        new OpenDatasets(
            home.store(),
            _ ->
                (id, _) ->
                    id.equals("women")
                        ? Optional.of(new Catalog.SavedSegment(id, 1, women))
                        : Optional.empty());
    var audiences = datasets.require("jewellery");
    var saved =
        List.of(
            new Palette.Named("women", Labels.same("Women")),
            new Palette.Named("gone", Labels.same("Gone")));
    workspace =
        new Workspace(
            audiences,
            TODAY,
            Scope.everything(),
            new Vocabulary(saved, List.of(), List.of(), List.of()));
  }

  @Test
  void values_that_identify_a_person_are_listed_to_nobody() {
    var values = workspace.values();
    assertThat(values.find("member.city", "", 0, 10).values()).isNotEmpty();
    assertThat(values.find("member.mobile", "", 0, 10)).isEqualTo(ValueCounts.NONE);
    assertThat(values.find("member.name", "", 0, 10)).isEqualTo(ValueCounts.NONE);
  }

  @AfterAll
  static void close() {
    datasets.close();
  }

  private static String json(String... conditions) {
    return "{'kind': 'all', 'of': [%s]}"
        .formatted(String.join(", ", conditions))
        .replace('\'', '"');
  }

  private static Subject subject(String... conditions) {
    var where = NodeJson.read(json(conditions)).found().orElseThrow();
    return new Subject(workspace, SegmentDraft.of(where));
  }

  private static long count(String where) {
    return Long.parseLong(one("SELECT count(*) FROM member WHERE " + where));
  }

  private static String one(String sql) {
    return column(sql).getFirst();
  }

  private static List<String> column(String sql) {
    var properties = new Properties();
    properties.put("duckdb.read_only", "true");
    var file = "jdbc:duckdb:" + workspace.audiences().version().file();
    try (var connection = DriverManager.getConnection(file, properties);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Test
  void values_are_counted_here_and_among_the_others() {
    var women = subject(FEMALE);
    var portrait = Portrait.of(women, women.others(Optional.empty()), List.of("member.tier"));
    var tiers = (Portrait.Values) portrait.spreads().getFirst();
    assertThat(tiers.bars()).extracting(Portrait.Bar::value).startsWith("none", "silver", "gold");
    for (var bar : tiers.bars()) {
      var tier = "tier = '" + bar.value() + "' AND ";
      assertThat(bar.part().here()).isEqualTo(count(tier + "gender = 'female'"));
      assertThat(bar.part().others()).isEqualTo(count(tier + "gender IS DISTINCT FROM 'female'"));
    }
  }

  @Test
  void both_sides_of_a_histogram_stand_in_the_same_bins() {
    var women = subject(FEMALE);
    var portrait = Portrait.of(women, women.others(Optional.empty()), List.of("member.birthday"));
    var sides = ((Portrait.Histogram) portrait.spreads().getFirst()).sides();
    var from = LocalDate.ofEpochDay(sides.edges().get(3).longValue());
    var to = LocalDate.ofEpochDay(sides.edges().get(4).longValue());
    assertThat(from.getDayOfYear()).isEqualTo(1);
    var born = "birthday >= DATE '%s' AND birthday < DATE '%s' AND ".formatted(from, to);
    assertThat(sides.one().counts().get(3)).isEqualTo(count(born + "gender = 'female'"));
    assertThat(sides.other().counts().get(3))
        .isEqualTo(count(born + "gender IS DISTINCT FROM 'female'"));
    assertThat(sides.one().counts().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(sides.one().present());
  }

  @Test
  void what_was_asked_for_is_no_finding() {
    var traits = subject(GOLD).traits();
    assertThat(traits.asked()).extracting(Trait::term).contains("member.tier");
    assertThat(traits.telling()).isNotEmpty().extracting(Trait::term).doesNotContain("member.tier");
    assertThat(traits.telling()).allMatch(Trait::believed);
    assertThat(traits.telling()).extracting(Trait::term).doesNotHaveDuplicates();
  }

  @Test
  void a_difference_can_be_asked_as_a_condition_and_finds_those_it_speaks_of() {
    for (var trait : subject(GOLD).traits().telling()) {
      if (trait.add().isPresent() && trait.sides() instanceof Trait.Shares shares) {
        var draft = subject(GOLD).draft().add(trait.add().get(), "n0", 1);
        assertThat(new Subject(workspace, draft).audience().size())
            .as(trait.term())
            .isEqualTo(shares.members());
      }
    }
  }

  @Test
  void joiners_less_leavers_are_the_change_of_every_month() {
    var spent = subject("{'kind': 'metric', 'metric': 'spend_365d', 'op': 'ge', 'value': 5000}");
    var course = Course.of(spent.history());
    assertThat(course.points()).hasSize(25);
    for (int i = 1; i < course.points().size(); i++) {
      var point = course.points().get(i);
      var change = point.members() - course.points().get(i - 1).members();
      assertThat(point.joined().orElseThrow() - point.left().orElseThrow()).isEqualTo(change);
    }
    assertThat(course.points().getLast().members()).isEqualTo(spent.audience().size());
    assertThat(course.change())
        .isEqualTo(
            OptionalLong.of(course.points().get(24).members() - course.points().get(23).members()));
    assertThat(Course.of(subject(GOLD).history()).undated()).containsExactly("member.tier");
  }

  @Test
  void what_is_shared_with_a_saved_segment_is_counted() {
    var shared = Shared.of(subject(GOLD), "");
    assertThat(shared.pairs()).hasSize(1);
    assertThat(shared.broken()).isEqualTo(1);
    var pair = shared.pairs().getFirst();
    assertThat(pair.shared()).isEqualTo(count("tier = 'gold' AND gender = 'female'"));
    assertThat(pair.ofOther()).isEqualTo(count("gender = 'female'"));
    assertThat(shared.sets().inNone())
        .isEqualTo(count("tier IS DISTINCT FROM 'gold' AND gender IS DISTINCT FROM 'female'"));
    assertThat(Shared.of(subject(GOLD), "women").pairs()).isEmpty();
  }

  @Test
  void members_come_page_by_page_and_what_identifies_them_is_not_read() {
    var gold = subject(GOLD);
    var columns = List.of("member.city", "member.mobile");
    var first = SamplePage.of(gold, Optional.empty(), columns, false);
    var keys = column("SELECT key FROM member WHERE tier = 'gold' ORDER BY key");
    assertThat(first.rows()).extracting(SamplePage.Row::key).isEqualTo(keys.subList(0, 15));
    var second = SamplePage.of(gold, first.next(), columns, true);
    assertThat(second.rows()).extracting(SamplePage.Row::key).isEqualTo(keys.subList(15, 30));
    assertThat(first.rows()).allMatch(row -> row.cells().get(1).masked());
    assertThat(first.rows()).allMatch(row -> row.cells().get(1).value().isEmpty());
    var mobile = one("SELECT mobile FROM member WHERE key = '%s'".formatted(keys.get(15)));
    assertThat(second.rows().getFirst().cells().get(1))
        .isEqualTo(new SamplePage.Cell(Optional.ofNullable(mobile), false));
  }

  @Test
  void a_member_is_told_rule_by_rule_why_not_in() {
    var silver = one("SELECT min(key) FROM member WHERE tier = 'silver' AND gender = 'female'");
    var why = Explanation.of(subject(FEMALE, GOLD, SPENT), silver, false);
    assertThat(why.in()).isFalse();
    assertThat(why.lines())
        .extracting(Explanation.Line::holds)
        .containsExactly(
            Optional.of(false), Optional.of(true), Optional.of(false), Optional.of(false));
    assertThat(why.lines().get(2).evidence())
        .containsExactly(new Why.Value(Optional.of("silver"), Optional.empty()));
    assertThat(why.lines())
        .extracting(line -> line.node().id())
        .containsExactly("n0", "n1", "n2", "n3");
  }

  @Test
  void what_identifies_a_person_is_kept_back_from_the_reasons() {
    var key = one("SELECT min(key) FROM member WHERE mobile IS NOT NULL");
    var called =
        subject(
            "{'kind': 'attribute', 'field': 'member.mobile', 'op': 'startsWith', 'value': '1'}");
    var masked = Explanation.of(called, key, false).lines().getLast();
    assertThat(masked.masked()).isTrue();
    assertThat(masked.evidence()).isEmpty();
    assertThat(Explanation.of(called, key, true).lines().getLast().evidence()).isNotEmpty();
  }

  @Test
  void nobody_of_that_number_is_said_to_be_nobody() {
    assertThatThrownBy(() -> Explanation.of(subject(GOLD), "nobody", false))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void a_repetition_is_found_and_its_fix_takes_one_of_them_away() {
    var twice = subject(GOLD, FEMALE, GOLD);
    var check = twice.checks().getFirst();
    assertThat(check.code()).isEqualTo(Finding.Code.DUPLICATE);
    assertThat(check.nodes()).containsExactlyInAnyOrder("n1", "n3");
    var fix = check.fixes().getFirst();
    assertThat(fix.keepsMembers()).isTrue();
    var fixed = fix.change().apply(twice.draft());
    assertThat(fixed.root().all().count()).isEqualTo(3);
    assertThat(fixed.find("n2")).isPresent();
    assertThat(new Subject(workspace, fixed).audience().toArray())
        .isEqualTo(twice.audience().toArray());
    var later = twice.draft().delete(List.of("n2"));
    assertThat(fix.change().apply(later)).isSameAs(later);
  }

  @Test
  void a_fix_inside_an_events_filter_leaves_the_rest_of_the_draft() {
    var filter =
        """
        {'kind': 'all', 'of': [
          {'kind': 'attribute', 'field': 'order.amount', 'op': 'ge', 'value': 100},
          {'kind': 'attribute', 'field': 'order.amount', 'op': 'ge', 'value': 500}]}\
        """;
    var ordered =
        subject(
            GOLD,
            "{'kind': 'did', 'event': 'order', 'where': " + filter + ", 'op': 'ge', 'value': 1}");
    var check =
        ordered.checks().stream()
            .filter(found -> found.code() == Finding.Code.REDUNDANT)
            .findFirst()
            .orElseThrow();
    assertThat(check.nodes()).containsExactly("n2");
    var fixed = check.fixes().getFirst().change().apply(ordered.draft());
    assertThat(NodeJson.write(fixed.toNode())).contains("500").doesNotContain("100");
    assertThat(fixed.find("n1")).isEqualTo(ordered.draft().find("n1"));
  }
}
