package facet.query.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.club.Club;
import facet.query.club.ClubFile;
import facet.query.club.ClubOnTrino;
import facet.query.plan.MemberSchema;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrinoEngineTest extends EngineContract {
  static final String ENDLESS =
      "SELECT count(*) FROM event_order a, event_order b, event_order c, event_order d,"
          + " event_order e, event_order f WHERE a.amount + b.amount + c.amount + d.amount <> e.amount";

  private static @Nullable StoreAddress copied;

  @Override
  Engine open(Club club, EngineSettings settings) throws SQLException {
    if (Files.notExists(folder.resolve("club.duckdb"))) {
      ClubFile.write(club, folder);
    }
    return TrinoEngine.open(address(), club.model(), settings);
  }

  /// The club is the same for every test, so one copy does for all.
  private StoreAddress address() {
    var address = copied;
    if (address == null) {
      address = ClubOnTrino.newSchema("memory");
      CopyToTrino.inserting(address, settings(Duration.ofMinutes(2))).version(version());
      copied = address;
    }
    return address;
  }

  @Override
  String endless() {
    return ENDLESS;
  }

  @Test
  void a_fact_that_was_not_copied_is_asked_for_by_name() {
    var fact = club.cards().iterator().next();
    assertThatThrownBy(() -> engine.know(fact))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.NOT_FOUND))
        .hasMessageContaining("score:churn@3 is not in " + address());
    CopyToTrino.inserting(address(), settings(Duration.ofMinutes(1))).fact(version(), fact);
    engine.know(fact);
  }

  private CopyToTrino stoppedAt(StoreAddress address, String last) {
    return new CopyToTrino(
        address,
        settings(Duration.ofMinutes(2)),
        (source, target, table, columns) -> {
          if (table.equals(last)) {
            throw new SQLException("the plug was pulled");
          }
          InsertedRows.copy(source, target, table, columns);
        });
  }

  @Test
  void a_copy_that_was_interrupted_is_not_asked_and_begins_anew() throws SQLException {
    var address = ClubOnTrino.newSchema("memory");
    var settings = settings(Duration.ofMinutes(2));
    var last = new MemberSchema(club.model()).tables().lastEntry().getKey();
    assertThatThrownBy(() -> stoppedAt(address, last).version(version()))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.UNAVAILABLE))
        .hasMessageContaining("the plug was pulled")
        .hasMessageNotContaining("drop");
    assertThatThrownBy(() -> TrinoEngine.open(address, club.model(), settings))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.NOT_FOUND))
        .hasMessageContaining("not finished");
    var copy = CopyToTrino.inserting(address, settings);
    copy.version(version());
    try (var whole = TrinoEngine.open(address, club.model(), settings)) {
      assertThat(members(whole)).isEqualTo(club.rows(club.model().member()).size());
    }
    assertThatThrownBy(() -> copy.version(version()))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.CONFLICT));
    try (var whole = TrinoEngine.open(address, club.model(), settings)) {
      assertThat(members(whole)).isEqualTo(club.rows(club.model().member()).size());
    }
  }

  private static long members(Engine engine) {
    var members = new long[1];
    engine.query("SELECT count(*) FROM member", chunk -> members[0] = chunk.large(0, 0));
    return members[0];
  }

  @Test
  void a_fact_of_which_only_a_part_was_copied_is_still_lacking() {
    var facts = club.cards().iterator();
    facts.next();
    var fact = facts.next();
    var table = MemberSchema.factTable(fact);
    assertThatThrownBy(() -> stoppedAt(address(), table).fact(version(), fact))
        .isInstanceOf(FacetException.class);
    assertThat(address().lacks(fact)).isTrue();
    assertThatThrownBy(() -> engine.know(fact)).isInstanceOf(FacetException.class);
    CopyToTrino.inserting(address(), settings(Duration.ofMinutes(1))).fact(version(), fact);
    assertThat(address().lacks(fact)).isFalse();
    engine.know(fact);
  }

  @Test
  void what_is_there_but_is_nobodys_copy_stays_as_it_is() throws SQLException {
    var address = ClubOnTrino.newSchema("memory");
    try (var connection = address.connect(new Properties())) {
      JdbcEngine.execute(connection, "CREATE SCHEMA " + address.schema());
      connection.setSchema(address.schema());
      JdbcEngine.execute(connection, "CREATE TABLE event_order (note VARCHAR)");
      var copy = CopyToTrino.inserting(address, settings(Duration.ofMinutes(1)));
      assertThatThrownBy(() -> copy.version(version()))
          .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.CONFLICT))
          .hasMessageContaining("event_order");
      JdbcEngine.execute(connection, "INSERT INTO event_order VALUES ('still theirs')");
    }
  }

  @Test
  void a_schema_without_the_tables_is_refused() {
    var empty = ClubOnTrino.newSchema("memory");
    assertThatThrownBy(
            () -> TrinoEngine.open(empty, club.model(), settings(Duration.ofSeconds(30))))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.NOT_FOUND))
        .hasMessageContaining("There is no table member.");
  }

  @Test
  void a_cluster_that_is_gone_is_said_to_be_out_of_reach() {
    var nowhere =
        new StoreAddress("jdbc:trino://127.0.0.1:1/memory", "facet", Optional.empty(), "club");
    assertThatThrownBy(
            () -> TrinoEngine.open(nowhere, club.model(), settings(Duration.ofSeconds(5))))
        .isInstanceOfSatisfying(FacetException.class, e -> assertCode(e, ErrorCode.UNAVAILABLE));
  }

  private static void assertCode(FacetException e, ErrorCode code) {
    assertThat(e.code()).isEqualTo(code);
  }
}
