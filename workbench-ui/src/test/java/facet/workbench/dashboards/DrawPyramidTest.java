package facet.workbench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.importing.ImportProgress;
import facet.datasets.sample.JewelleryClub;
import facet.query.audience.Scope;
import facet.workbench.data.OpenDatasets;
import facet.workbench.data.SampleDataset;
import facet.workbench.home.FacetHome;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pyramid of the jewellery club against SQL written by hand.
class DrawPyramidTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T06:12:00Z"), ZoneOffset.UTC);
  private static final LocalDate NOW = LocalDate.of(2026, 10, 31);
  private static final LocalDate THEN = LocalDate.of(2026, 7, 31);

  /// Class, amount and orders of every member as of {date}, by the words of the sample's model
  /// file.
  private static final String STANDING =
      """
      WITH base AS (SELECT ordinal, key FROM member
                    WHERE joined_on IS NULL OR joined_on <= DATE '{date}'),
      o AS (SELECT member, count(*) FILTER (time::DATE > DATE '{date}' - INTERVAL 12 MONTH) AS year,
                   count(*) FILTER (time::DATE > DATE '{date}' - INTERVAL 365 DAY) AS days,
                   count(*) FILTER (time::DATE > DATE '{date}' - INTERVAL 36 MONTH) AS all36
            FROM event_order WHERE time::DATE <= DATE '{date}' GROUP BY member),
      l AS (SELECT member, sum(amount) FILTER (time::DATE > DATE '{date}' - INTERVAL 365 DAY) AS year,
                   sum(amount) FILTER (time::DATE > DATE '{date}' - INTERVAL 36 MONTH) AS all36
            FROM event_order_line WHERE time::DATE <= DATE '{date}' GROUP BY member),
      ranked AS (SELECT ordinal, row_number() OVER (ORDER BY l.all36 DESC, key) AS place
                 FROM base JOIN o ON o.member = ordinal JOIN l ON l.member = ordinal
                 WHERE o.all36 > 0 AND l.all36 IS NOT NULL),
      judged AS (SELECT base.ordinal, coalesce(o.year, 0) > 0 AS recent, coalesce(o.all36, 0) >= 3 AS often,
                        coalesce(place <= (SELECT ceil(count(*) * 0.2) FROM ranked), FALSE) AS high,
                        coalesce(l.year, 0) AS amount, coalesce(o.days, 0) AS orders
                 FROM base LEFT JOIN o ON o.member = ordinal LEFT JOIN l ON l.member = ordinal
                           LEFT JOIN ranked USING (ordinal))
      SELECT *, CASE WHEN recent AND often AND high THEN 'key_retain'
                     WHEN recent AND NOT often AND high THEN 'key_develop'
                     WHEN NOT recent AND often AND high THEN 'key_win_back'
                     WHEN recent AND often THEN 'regular_frequent'
                     WHEN recent OR high THEN 'regular'
                     ELSE 'low_value' END AS class
      FROM judged
      """;

  @TempDir private static Path folder;
  private static OpenDatasets datasets;
  private static PyramidReport report;

  @BeforeAll
  static void drawIt() {
    var home = new FacetHome(folder);
    new SampleDataset(home, CLOCK).load(2_000, JewelleryClub.SEED, ImportProgress.SILENT);
    datasets = new OpenDatasets(home.store(), OpenDatasets.SavedSegments.none());
    report = draw("rfm", "spend_365d");
  }

  @AfterAll
  static void closeDatasets() {
    datasets.close();
  }

  @Test
  void everyClassIsAsHandWrittenSqlHasIt() throws SQLException {
    var bands =
        report.pyramid().bands().stream()
            .map(band -> row(band.id(), band.members(), band.amount()))
            .toList();
    assertThat(bands)
        .hasSize(6)
        .containsExactlyInAnyOrderElementsOf(
            ask("SELECT class, count(*), sum(amount) FROM now GROUP BY class"));
  }

  @Test
  void everyMoveIsAsHandWrittenSqlHasIt() throws SQLException {
    var bands = report.pyramid().bands();
    var moves =
        report.movement().flows().stream()
            .map(flow ->
                row(
                    (flow.from() < 0 ? "joined" : bands.get(flow.from()).id())
                        + ">"
                        + bands.get(flow.to()).id(),
                    flow.members(),
                    0))
            .toList();
    assertThat(report.movement().anyoneMoved()).isTrue();
    assertThat(moves)
        .containsExactlyInAnyOrderElementsOf(
            ask(
                """
                SELECT coalesce(before.class, 'joined') || '>' || now.class, count(*), 0
                FROM now LEFT JOIN before USING (ordinal) GROUP BY 1\
                """));
  }

  @Test
  void theTreeIsAsHandWrittenSqlHasIt() throws SQLException {
    var orders = report.kpis().buyers().orElseThrow();
    assertThat(row("now", (long) orders.buyers().now(), report.kpis().amount().now()))
        .isIn(ask("SELECT 'now', count(*) FILTER (orders > 0), sum(amount) FROM now"));
    assertThat(row("then", (long) orders.buyers().then(), report.kpis().amount().then()))
        .isIn(ask("SELECT 'then', count(*) FILTER (orders > 0), sum(amount) FROM before"));
  }

  @Test
  void everyOtherClassificationOfTheModelCanBeDrawn() {
    for (var one : new DrawPyramid(datasets, CLOCK).choices("jewellery").classifications()) {
      var drawn = draw(one.id(), "spend_36m").pyramid();
      assertThat(drawn.bands().stream().mapToLong(Pyramid.Band::members).sum())
          .as(one.id())
          .isEqualTo(drawn.members());
    }
  }

  @Test
  void aClassificationTheModelDoesNotHaveIsNamed() {
    assertThatThrownBy(() -> draw("tiers", "spend_365d"))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND))
        .hasMessageContaining("'tiers'");
  }

  private static PyramidReport draw(String classification, String amount) {
    return new DrawPyramid(datasets, CLOCK)
        .draw(
            new PyramidQuestion("jewellery", classification, amount, NOW, THEN),
            Scope.everything());
  }

  private static List<String> ask(String question) throws SQLException {
    var sql =
        "WITH now AS (%s), before AS (%s) %s"
            .formatted(
                STANDING.replace("{date}", NOW.toString()),
                STANDING.replace("{date}", THEN.toString()),
                question);
    var rows = new ArrayList<String>();
    var file = datasets.require("jewellery").version().file();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("ATTACH '" + file + "' AS club (READ_ONLY)");
      statement.execute("USE club");
      try (var result = statement.executeQuery(sql)) {
        while (result.next()) {
          rows.add(row(result.getString(1), result.getLong(2), result.getDouble(3)));
        }
      }
    }
    return rows;
  }

  private static String row(String name, long members, double amount) {
    return String.format(Locale.ROOT, "%s %d %.2f", name, members, amount + 0.0);
  }
}
