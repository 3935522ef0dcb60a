package facet.query.audience;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Cancellation;
import facet.datasets.ErrorCode;
import facet.datasets.condition.ConditionReader;
import facet.datasets.condition.Node;
import facet.datasets.document.Cursor;
import facet.datasets.document.YamlText;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportSettings;
import facet.datasets.store.MemberStore;
import facet.fixtures.PublicData;
import facet.query.binding.Catalog;
import facet.query.engine.EngineSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real data, real questions: what the compiler finds against SQL over the files as they came.
class OnlineRetailQuestionsTest {
  private record Asked(String name, Node where, String sql) {}

  @Test
  void twenty_questions_are_answered_as_sql_over_the_raw_lines_answers_them(@TempDir Path home)
      throws SQLException, IOException {
    var data = PublicData.require("online_retail").resolve("by-day");
    var model = Path.of("../docs/examples/online-retail/model.yaml");
    var version =
        new ImportDataset(MemberStore.at(home), Clock.systemUTC())
            .run(model, data, ImportSettings.STANDARD, ImportProgress.SILENT, new Cancellation())
            .version();
    var questions = questions();
    assertThat(questions).hasSize(20);
    try (var audiences =
            Audiences.open(
                version, Catalog.empty(), new LeafCache(1 << 24), EngineSettings.modest());
        var raw = raw(data)) {
      for (var asked : questions) {
        var question = new Question(asked.where(), audiences.completeThrough(), Scope.everything());
        var audience = audiences.audience(question).orThrow(ErrorCode.INTERNAL, asked.name());
        var keys = new TreeSet<String>();
        audiences.forEach(audience, List.of(), row -> keys.add(row.key()));
        var expected = new TreeSet<>(customers(raw, asked.sql()));
        assertThat(expected).describedAs(asked.name() + " by SQL").isNotEmpty();
        assertThat(keys).describedAs(asked.name()).isEqualTo(expected);
      }
    }
  }

  private static List<Asked> questions() throws IOException {
    try (var in =
        OnlineRetailQuestionsTest.class.getResourceAsStream("/online-retail/questions.yaml")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlText.parse("questions.yaml", text)
          .orThrow(ErrorCode.INTERNAL, "questions")
          .read(at -> at.at("questions").list(OnlineRetailQuestionsTest::asked))
          .orThrow(ErrorCode.INTERNAL, "questions");
    }
  }

  private static Asked asked(Cursor at) {
    return new Asked(at.text("name"), ConditionReader.node(at.at("where")), at.text("sql"));
  }

  private static Connection raw(Path data) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:duckdb:");
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE raw AS SELECT InvoiceNo AS invoice, StockCode AS stock_code,
            Description AS description, Quantity::BIGINT AS quantity, InvoiceDate::TIMESTAMP AS sold_at,
            UnitPrice::DECIMAL(18, 3) AS price,
            CAST(CAST(CAST(CustomerID AS DOUBLE) AS BIGINT) AS VARCHAR) AS customer,
            Country AS country
          FROM read_csv('%s/*.csv', all_varchar = true)
          """
              .formatted(data));
      statement.execute(
          """
          CREATE TABLE line AS SELECT *, quantity > 0 AND price > 0 AND NOT invoice LIKE 'C%' AS sold
          FROM raw WHERE customer IS NOT NULL
          """);
      statement.execute("CREATE VIEW sale AS FROM line WHERE sold");
    }
    return connection;
  }

  private static List<String> customers(Connection raw, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = raw.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
