package facet.datasets.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.Cancellation;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.DataVersion;
import facet.datasets.store.MemberStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports of a club of three members and four orders, and what can be wrong with them.
class ImportDatasetTest {
  static final String MODEL =
      """
      format: facet-model/1
      dataset: club
      zone: Asia/Shanghai
      sources: {members: members.csv, orders: "orders*.csv", shops: shops.csv}
      member:
        source: members
        key: no
        joined: joined
        fields:
          name: {type: text, pii: true}
          tier: {type: enum, values: {none: None, gold: Gold}}
          joined: {type: date}
          follows: {type: boolean}
        links: {home: {dimension: shop, column: shop}}
      dimensions:
        shop: {source: shops, key: shop, fields: {city: {type: text}}}
      events:
        order:
          source: orders
          member: member
          time: at
          fields:
            amount: {type: decimal, scale: 2}
            pieces: {type: integer}
      """;

  @TempDir Path folder;

  @BeforeEach
  void a_club() throws IOException {
    write("model.yaml", MODEL);
    write("shops.csv", "shop,city\nS1,上海\nS2,杭州\n");
    write(
        "members.csv",
        """
        no,name,tier,joined,follows,shop
        007,"王, 芳",gold,2024-02-29,yes,S1
        008,Li Wei,none,2025-01-05,no,S9
        009,,none,,,
        """);
    write(
        "orders.csv",
        """
        member;at;amount;pieces
        008;2026-01-02 10:00:00;12.50;1
        007;2026-01-01 23:30:00;1200;2
        007;2025-12-31 08:00:00;-80.00;-1
        ;2026-01-03 09:00:00;5;1
        """);
  }

  @Test
  void rows_become_tables_clustered_by_member() throws SQLException {
    var version = run().version();
    assertThat(query(version, "SELECT ordinal, key, name, tier, joined, follows, home FROM member"))
        .containsExactly(
            "0 | 007 | 王, 芳 | gold | 2024-02-29 | true | 1",
            "1 | 008 | Li Wei | none | 2025-01-05 | false | null",
            "2 | 009 | null | none | null | null | null");
    assertThat(query(version, "SELECT * FROM event_order"))
        .containsExactly(
            "0 | 2025-12-31 08:00:00.0 | -80.00 | -1",
            "0 | 2026-01-01 23:30:00.0 | 1200.00 | 2",
            "1 | 2026-01-02 10:00:00.0 | 12.50 | 1");
    assertThat(version.facts().anonymous()).containsEntry("order", 1L);
    assertThat(version.facts().completeThrough()).hasToString("2026-01-02");
    assertThat(version.facts().latestJoin()).contains(LocalDate.of(2025, 1, 5));
  }

  @Test
  void bad_rows_are_set_aside_with_line_column_and_reason() throws IOException {
    write(
        "orders.csv",
        """
        member,at,amount,pieces
        007,2026-01-01 23:30:00,1200,2
        007,2026-02-30 08:00:00,80.00,1
        008,2026-01-02 10:00:00,12.505,1
        123,2026-01-02 10:00:00,12.50,1
        008,2026-01-02 10:00:00,12.50,1.5
        """);
    var report =
        new ImportDataset(store(), Clock.systemUTC())
            .run(
                folder.resolve("model.yaml"),
                folder,
                new ImportSettings(java.math.BigDecimal.ONE, "1GB"),
                ImportProgress.SILENT,
                new Cancellation());
    assertThat(report.rejected())
        .extracting(r -> r.line() + " " + r.column() + " " + r.value() + ": " + r.reason())
        .containsExactly(
            "3 at 2026-02-30 08:00:00: Not a date and time",
            "4 amount 12.505: Not a number with at most 2 decimals",
            "5 member 123: No member has this number",
            "6 pieces 1.5: Not a whole number");
  }

  @Test
  void too_many_bad_rows_stop_the_import_and_change_nothing() throws IOException {
    run();
    write("orders.csv", "member,at,amount,pieces\n007,yesterday,1,1\n");
    assertRefused(ErrorCode.INVALID_SOURCE)
        .hasMessageContaining("1 of 1 rows can't be read, more than the 1% allowed")
        .hasMessageContaining("Not a date and time in column 'at', such as 'yesterday' in line 2");
    assertThat(store().require("club").number()).isEqualTo(1);
  }

  @Test
  void a_broken_quote_sets_aside_its_row() throws IOException {
    var text = new StringBuilder("member,at,amount,pieces\n");
    for (int i = 0; i < 300; i++) {
      text.append("007,2026-01-01 10:00:00,1,1\n");
    }
    text.append("007,2026-01-01 10:00:00,\"1\"x,1\n008,2026-01-01 10:00:00,2,1\n");
    write("orders.csv", text.toString());
    var report = run();
    assertThat(report.version().facts().events()).containsEntry("order", 301L);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.line()).isEqualTo(302);
          assertThat(row.reason()).startsWith("A quote is not closed");
        });
  }

  @Test
  void a_gbk_file_is_read_as_what_it_is() throws IOException, SQLException {
    var names = new StringBuilder("no,name,tier,joined,follows,shop\n");
    for (int i = 100; i < 140; i++) {
      names.append(i).append(",上海市黄浦区南京东路的会员王芳,gold,2024-02-29,是,S1\n");
    }
    Files.writeString(folder.resolve("members.csv"), names, Charset.forName("GBK"));
    write("orders.csv", "member,at,amount,pieces\n100,2026-01-01 10:00:00,1,1\n");
    assertThat(query(run().version(), "SELECT DISTINCT name, follows FROM member"))
        .containsExactly("上海市黄浦区南京东路的会员王芳 | true");
  }

  @Test
  void bytes_that_break_off_utf8_are_told_with_their_line() throws IOException {
    var text = new StringBuilder("no,name,tier,joined,follows,shop\n");
    for (int i = 0; i < 60_000; i++) {
      text.append(i).append(",上海会员,gold,2024-02-29,是,S1\n");
    }
    var bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    bytes[bytes.length - 40] = (byte) 0xFF;
    Files.write(folder.resolve("members.csv"), bytes);
    assertRefused(ErrorCode.INVALID_SOURCE)
        .hasMessageMatching("(?s).*members.csv, about line \\d+: bytes that are not UTF-8.*");
  }

  @Test
  void a_missing_column_is_told_with_those_there_are() throws IOException {
    write("orders.csv", "member,at,sum\n007,2026-01-01,1\n");
    assertRefused(ErrorCode.INVALID_SOURCE)
        .hasMessageContaining(
            "Source 'orders' has no column 'amount', 'pieces'. It has: member, at, sum.");
  }

  @Test
  void a_missing_file_is_told() throws IOException {
    Files.delete(folder.resolve("shops.csv"));
    assertRefused(ErrorCode.INVALID_SOURCE)
        .hasMessageContaining("no file in")
        .hasMessageContaining("'shops.csv'");
  }

  @Test
  void an_unusable_model_is_told_with_its_lines() throws IOException {
    write("model.yaml", MODEL.replace("dimension: shop", "dimension: shpo"));
    assertRefused(ErrorCode.INVALID_DOCUMENT)
        .hasMessageContaining("model.yaml:14: There is no dimension 'shpo'");
  }

  @Test
  void members_keep_their_ordinals_and_a_load_can_be_taken_back() throws IOException, SQLException {
    run();
    write(
        "members.csv",
        "no,name,tier,joined,follows,shop\n001,New,gold,2026-01-01,1,S1\n009,Old,none,,,\n");
    write("orders.csv", "member,at,amount,pieces\n009,2026-01-01 10:00:00,1,1\n");
    var second = run().version();
    assertThat(query(second, "SELECT ordinal, key FROM member"))
        .containsExactly("2 | 009", "3 | 001");
    assertThat(second.number()).isEqualTo(2);
    store().use("club", 1);
    assertThat(store().require("club").number()).isEqualTo(1);
    assertThat(run().version().number()).isEqualTo(3);
  }

  @Test
  void a_second_import_at_the_same_time_is_refused() {
    try (var running = store().begin("club")) {
      assertThat(running.number()).isEqualTo(1);
      assertRefused(ErrorCode.CONFLICT).hasMessageContaining("Another import of 'club' is running");
    }
    assertThat(run().version().number()).isEqualTo(1);
  }

  @Test
  void a_cancelled_import_leaves_the_version_in_use() throws IOException {
    run();
    var cancellation = new Cancellation();
    assertThatThrownBy(() ->
            new ImportDataset(store(), Clock.systemUTC())
                .run(
                    folder.resolve("model.yaml"),
                    folder,
                    ImportSettings.STANDARD,
                    (step, subject, done, of) -> {
                      if (subject.en().equalsIgnoreCase("order")) {
                        cancellation.cancel();
                      }
                    },
                    cancellation))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(store().versions("club")).extracting(DataVersion::number).containsExactly(1);
    assertThat(folder.resolve("home/club/staging")).doesNotExist();
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      ErrorCode code) {
    return assertThatThrownBy(this::run)
        .isInstanceOfSatisfying(FacetException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private ImportReport run() {
    return new ImportDataset(store(), Clock.systemUTC())
        .run(
            folder.resolve("model.yaml"),
            folder,
            ImportSettings.STANDARD,
            ImportProgress.SILENT,
            new Cancellation());
  }

  private MemberStore store() {
    return MemberStore.at(folder.resolve("home"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static List<String> query(DataVersion version, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + version.file());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        all.add(String.join(" | ", row));
      }
      return all;
    }
  }
}
