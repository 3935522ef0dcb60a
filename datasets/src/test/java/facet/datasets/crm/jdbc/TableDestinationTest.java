package facet.datasets.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.crm.Delivery;
import facet.datasets.crm.Delta;
import facet.datasets.crm.Outcome;
import facet.datasets.crm.Receipt;
import facet.datasets.crm.RowOperation;
import facet.datasets.crm.Stop;
import facet.fixtures.CuttingProxy;
import facet.fixtures.PostgresFixture;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableDestinationTest {

  private static final PostgresFixture POSTGRES = PostgresFixture.shared();
  private String url;
  private TableDestination destination;

  @BeforeEach
  void takeDatabase() {
    url = POSTGRES.createDatabase();
    destination = at(url);
  }

  @Test
  void createsTheTableAndKeepsWhatWasSent() throws Exception {
    assertThat(destination.prepare(run(1))).isEmpty();

    Receipt receipt =
        destination.apply(delta(run(1), add("M1", "金卡", "12.50"), add("M2", null, "")));

    assertThat(outcomes(receipt)).isEqualTo("M1 APPLIED, M2 APPLIED");
    assertThat(table())
        .isEqualTo(
            """
            M1 金卡 12.50 autumn 1
            M2 null '' autumn 1
            """);
    assertThat(destination.rowsHeld("autumn")).hasValue(2);
  }

  @Test
  void sendingAgainChangesNothing() throws Exception {
    destination.prepare(run(1));
    Delta delta = delta(run(1), add("M1", "gold", "1"), add("M2", "silver", "2"));
    destination.apply(delta);
    String once = table();

    assertThat(outcomes(destination.apply(delta))).isEqualTo("M1 ALREADY, M2 ALREADY");
    assertThat(table()).isEqualTo(once);
  }

  @Test
  void updatesAndRemovesOnlyItsOwnRows() throws Exception {
    destination.prepare(run(1));
    destination.apply(delta(run(1), add("M1", "gold", "1"), add("M2", "silver", "2")));
    execute("INSERT INTO members VALUES ('by-hand', 'M1', 'theirs', '0', 9)");

    Receipt receipt =
        destination.apply(
            delta(
                run(2),
                RowOperation.update("M2", List.of("gold", "3")),
                RowOperation.remove("M1"),
                RowOperation.remove("M7")));

    assertThat(outcomes(receipt)).isEqualTo("M1 APPLIED, M2 APPLIED, M7 ALREADY");
    assertThat(table())
        .isEqualTo(
            """
            M1 theirs 0 by-hand 9
            M2 gold 3 autumn 2
            """);
  }

  @Test
  void isolatesRowsThatTheTableRefusesAndKeepsTheOthers() throws Exception {
    execute(
        "CREATE TABLE members (facet_publication text, member_key text, tier varchar(6) NOT NULL,"
            + " spend numeric, facet_run bigint, PRIMARY KEY (facet_publication, member_key))");
    assertThat(destination.prepare(run(1))).isEmpty();

    Receipt receipt =
        destination.apply(
            delta(
                run(1),
                add("M1", "gold", "1"),
                add("M2", null, "2"),
                add("M3", "platinum", "3"),
                add("M4", "gold", "a lot"),
                add("M5", "gold", null)));

    assertThat(outcomes(receipt))
        .isEqualTo("M1 APPLIED, M2 REJECTED, M3 REJECTED, M4 REJECTED, M5 APPLIED");
    assertThat(reasons(receipt))
        .contains("null value in column \"tier\"")
        .contains("value too long for type character varying(6)")
        .contains("invalid input syntax for type numeric: \"a lot\"");
    assertThat(table()).isEqualTo("M1 gold 1 autumn 1\nM5 gold null autumn 1\n");
  }

  @Test
  void refusesAWriterThatWasOvertaken() throws Exception {
    destination.prepare(run(1));
    destination.apply(delta(run(2), add("M1", "gold", "2")));

    Receipt receipt = destination.apply(delta(run(1), add("M1", "old", "1")));

    assertThat(receipt.rows()).isEmpty();
    assertThat(receipt.stop()).get().isInstanceOf(Stop.Fenced.class);
    assertThat(table()).isEqualTo("M1 gold 2 autumn 2\n");
  }

  @Test
  void readsBackWhatIsThereWhateverItsColumnTypes() throws Exception {
    execute(
        "CREATE TABLE members (facet_publication text, member_key text, tier text,"
            + " spend numeric(10,2), facet_run bigint, PRIMARY KEY (facet_publication, member_key))");
    destination.prepare(run(1));
    Delta delta =
        delta(run(1), add("M1", "gold", "1.5"), add("M2", null, null), add("M3", "x", "3"));
    destination.apply(delta);
    execute("UPDATE members SET tier = 'changed by hand' WHERE member_key = 'M3'");

    var found =
        destination.readBack(
            delta(
                run(1),
                add("M1", "gold", "1.5"),
                add("M2", null, null),
                add("M3", "x", "3"),
                add("M4", "x", "4"),
                RowOperation.remove("M5")));

    StringJoiner text = new StringJoiner(", ");
    found
        .rows()
        .forEach(
            r -> text.add(r.memberKey() + (r.present() ? " there " : " absent ") + r.asAsked()));
    assertThat(text)
        .hasToString(
            "M1 there true, M2 there true, M3 there false, M4 absent false, M5 absent true");
  }

  @Test
  void addsAColumnForANewFieldWhenItMay() throws Exception {
    destination.prepare(run(1));
    Delivery wider =
        new Delivery("autumn", 2, 2, false, List.of("tier", "spend", "select \"x\""), provenance());

    assertThat(destination.prepare(wider)).isEmpty();
    assertThat(outcomes(destination.apply(delta(wider, add("M1", "gold", "1", "odd name")))))
        .isEqualTo("M1 APPLIED");
  }

  @Test
  void sendsMembershipAloneWithoutFields() throws Exception {
    Delivery bare = new Delivery("autumn", 1, 1, true, List.of(), provenance());
    assertThat(destination.prepare(bare)).isEmpty();
    assertThat(outcomes(destination.apply(delta(bare, add("M1"))))).isEqualTo("M1 APPLIED");
    assertThat(outcomes(destination.apply(delta(bare, add("M1"))))).isEqualTo("M1 ALREADY");
    assertThat(destination.readBack(delta(bare, add("M1"))).rows().getFirst().asAsked()).isTrue();
  }

  @Test
  void saysWhatIsMissingWhenItMayNotCreateIt() throws Exception {
    TableSettings readOnly =
        new TableSettings(
            url,
            POSTGRES.user(),
            "crm.members",
            "member_key",
            "facet_publication",
            "facet_run",
            false);
    var strict = new TableDestination(readOnly, POSTGRES.password());

    assertThat(reason(strict)).startsWith("There is no table crm.members. Create it: CREATE TABLE");
    execute("CREATE SCHEMA crm");
    execute("CREATE TABLE crm.members (facet_publication text, member_key text, tier text)");
    assertThat(reason(strict)).isEqualTo("Table crm.members lacks the column(s) spend, facet_run");
    execute("ALTER TABLE crm.members ADD spend text, ADD facet_run bigint");
    assertThat(reason(strict)).contains("has no unique key").contains("ADD UNIQUE");
    execute("ALTER TABLE crm.members ADD UNIQUE (member_key, facet_publication)");
    assertThat(reason(strict)).contains("has no fence beside it");
    execute("CREATE TABLE crm.members_fence (publication text PRIMARY KEY, fence bigint NOT NULL)");
    assertThat(strict.prepare(run(1))).isEmpty();
  }

  @Test
  void tellsWrongCredentialsFromAServerThatIsDown() throws Exception {
    var wrong =
        new TableDestination(
            TableSettings.of(url, POSTGRES.user(), "members", "member_key"), "not the password");
    assertThat(wrong.prepare(run(1))).get().isInstanceOf(Stop.Misconfigured.class);

    try (CuttingProxy proxy = CuttingProxy.to(POSTGRES.port())) {
      proxy.down();
      var unreachable = at(url.replace(":" + POSTGRES.port(), ":" + proxy.port()));
      assertThat(unreachable.prepare(run(1))).get().isInstanceOf(Stop.Unreachable.class);
      assertThat(unreachable.apply(delta(run(1), add("M1", "a", "b"))).stop())
          .get()
          .isInstanceOf(Stop.Unreachable.class);
    }
  }

  @Test
  void leavesRowsUnknownWhenTheAnswerIsLostAfterTheCommit() throws Exception {
    destination.prepare(run(1));
    try (CuttingProxy proxy = CuttingProxy.to(POSTGRES.port())) {
      proxy.downAtAnswer("COMMIT", 1);
      var cut = at(url.replace(":" + POSTGRES.port(), ":" + proxy.port()));

      Receipt receipt = cut.apply(delta(run(1), add("M1", "gold", "1")));

      assertThat(receipt.rows()).isEmpty();
      assertThat(receipt.stop()).get().isInstanceOf(Stop.Unreachable.class);
      assertThat(table()).isEqualTo("M1 gold 1 autumn 1\n");
    }
  }

  private static TableDestination at(String url) {
    return new TableDestination(
        TableSettings.of(url, POSTGRES.user(), "members", "member_key"), POSTGRES.password());
  }

  private static Delivery run(long run) {
    return new Delivery("autumn", run, run, run == 1, List.of("tier", "spend"), provenance());
  }

  private static Delivery.Provenance provenance() {
    return new Delivery.Provenance("Autumn", 1, "v1", LocalDate.of(2026, 10, 31), "00");
  }

  private static Delta delta(Delivery delivery, RowOperation... rows) {
    return new Delta(delivery, 1, List.of(rows));
  }

  private static RowOperation add(String key, @Nullable String... values) {
    return RowOperation.add(key, Arrays.asList(values));
  }

  private String reason(TableDestination strict) {
    return strict.prepare(run(1)).map(Stop::reason).orElse("fits");
  }

  private static String outcomes(Receipt receipt) {
    StringJoiner text = new StringJoiner(", ");
    receipt.rows().stream()
        .map(row -> row.memberKey() + " " + row.outcome())
        .sorted()
        .forEach(text::add);
    assertThat(receipt.rows().stream().filter(r -> r.outcome() == Outcome.REJECTED))
        .allMatch(row -> row.reason().isPresent());
    return text.toString();
  }

  private static String reasons(Receipt receipt) {
    StringJoiner text = new StringJoiner("\n");
    receipt.rows().forEach(row -> row.reason().ifPresent(text::add));
    return text.toString();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url, POSTGRES.user(), POSTGRES.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String table() throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection =
            DriverManager.getConnection(url, POSTGRES.user(), POSTGRES.password());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT member_key, tier, spend, facet_publication, facet_run FROM members ORDER BY 1, 4")) {
      while (rows.next()) {
        for (int column = 1; column <= 5; column++) {
          String value = rows.getString(column);
          text.append("".equals(value) ? "''" : value).append(column < 5 ? " " : "\n");
        }
      }
    }
    return text.toString();
  }
}
