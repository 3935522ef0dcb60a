package facet.query.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.club.Club;
import facet.query.club.ClubFile;
import facet.query.club.ClubOnPostgres;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PostgresEngineTest extends EngineContract {
  private final StoreAddress address;

  PostgresEngineTest() throws SQLException {
    address = ClubOnPostgres.chineseDatabase("club_v1");
  }

  @Override
  Engine open(Club club, EngineSettings settings) throws SQLException {
    if (Files.notExists(folder.resolve("club.duckdb"))) {
      ClubFile.write(club, folder);
      new CopyToPostgres(address, settings).version(version());
    }
    return PostgresEngine.open(address, club.model(), settings);
  }

  @Override
  String endless() {
    return "SELECT count(*) FROM generate_series(1, 1000000000) a, generate_series(1, 1000) b";
  }

  @Override
  String lower(String column) {
    return "LOWER(" + column + " COLLATE pg_c_utf8)";
  }

  @Test
  void a_fact_that_was_not_copied_is_asked_for_by_name() {
    var fact = club.cards().iterator().next();
    assertThatThrownBy(() -> engine.know(fact))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.NOT_FOUND))
        .hasMessageContaining("score:churn@3 is not in schema club_v1")
        .hasMessageContaining("Copy it there first");
    new CopyToPostgres(address, settings(Duration.ofMinutes(1))).fact(version(), fact);
    engine.know(fact);
  }

  @Test
  void a_copy_that_is_there_already_is_left_alone() {
    var copy = new CopyToPostgres(address, settings(Duration.ofMinutes(1)));
    assertThatThrownBy(() -> copy.version(version()))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.CONFLICT))
        .hasMessageContaining("club_v1");
  }

  @Test
  void text_that_sorts_by_a_language_is_refused() throws SQLException {
    alter("ALTER TABLE club_v1.member ALTER city TYPE TEXT COLLATE \"default\"");
    assertRefused(ErrorCode.NOT_SUPPORTED, "member.city would not compare by code point");
  }

  @Test
  void amounts_that_are_not_exact_are_refused() throws SQLException {
    alter("ALTER TABLE club_v1.event_order ALTER amount TYPE DOUBLE PRECISION");
    assertRefused(ErrorCode.NOT_FOUND, "event_order.amount is float8, where DECIMAL(18, 2)");
  }

  @Test
  void a_table_or_column_that_is_missing_is_named() throws SQLException {
    alter("DROP TABLE club_v1.dim_brand");
    alter("ALTER TABLE club_v1.member DROP wechat");
    assertRefused(ErrorCode.NOT_FOUND, "There is no table dim_brand.");
    assertRefused(ErrorCode.NOT_FOUND, "There is no column member.wechat.");
  }

  @Test
  void a_text_that_postgres_cannot_keep_leaves_nothing_behind() throws Exception {
    var odd = new Club();
    odd.add("member", Map.of("ordinal", 0, "key", "m0", "city", "a"));
    var other = folder.resolve("odd");
    Files.createDirectory(other);
    var version = ClubFile.write(odd, other, "UPDATE member SET city = 'a' || chr(0)");
    var target = new StoreAddress(address.url(), address.user(), address.password(), "odd_v1");
    var copy = new CopyToPostgres(target, settings(Duration.ofMinutes(1)));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> copy.version(version))
          .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.NOT_SUPPORTED))
          .hasMessageContaining("U+0000");
    }
  }

  @Test
  void a_server_that_is_gone_is_said_to_be_out_of_reach() {
    var nowhere =
        new StoreAddress("jdbc:postgresql://127.0.0.1:1/x", "facet", Optional.empty(), "club_v1");
    assertThatThrownBy(
            () -> PostgresEngine.open(nowhere, club.model(), settings(Duration.ofSeconds(5))))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.UNAVAILABLE))
        .hasMessageContaining("PostgreSQL is out of reach");
  }

  @Test
  void connections_that_broke_while_they_were_kept_are_opened_anew() throws SQLException {
    engine.query("SELECT 1", _ -> {});
    alter(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'Facet' AND datname = current_database()\
        """);
    var answers = new ArrayList<Integer>();
    engine.query("SELECT 7", chunk -> answers.add(chunk.whole(0, 0)));
    assertThat(answers).containsExactly(7);
  }

  private void assertRefused(ErrorCode code, String words) {
    assertThatThrownBy(
            () -> PostgresEngine.open(address, club.model(), settings(Duration.ofSeconds(30))))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, code))
        .hasMessageContaining(words);
  }

  private static void assertCode(FacetException e, ErrorCode code) {
    assertThat(e.code()).isEqualTo(code);
  }

  private void alter(String sql) throws SQLException {
    try (var connection = address.connect(new Properties())) {
      JdbcEngine.execute(connection, sql);
    }
  }
}
