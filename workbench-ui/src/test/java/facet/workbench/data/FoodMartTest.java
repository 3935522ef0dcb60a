package facet.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Cancellation;
import facet.datasets.ErrorCode;
import facet.datasets.condition.SegmentJson;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportSettings;
import facet.datasets.store.MemberStore;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A grocery chain's data from elsewhere: several stars, dimensions, four-decimal amounts.
class FoodMartTest {
  private static final Path EXAMPLE = Path.of("../docs/examples/foodmart");

  @TempDir Path folder;

  @Test
  void as_many_customers_bought_in_1997_as_published() throws IOException, SQLException {
    unpack();
    var store = MemberStore.at(folder.resolve("home"));
    var version =
        new ImportDataset(store, Clock.systemUTC())
            .run(
                EXAMPLE.resolve("model.yaml"),
                folder,
                ImportSettings.STANDARD,
                ImportProgress.SILENT,
                new Cancellation())
            .version();
    var segment =
        SegmentJson.read(Files.readString(EXAMPLE.resolve("buyers-1997.json")))
            .orThrow(ErrorCode.INVALID_DOCUMENT, "segment");
    try (var datasets = new OpenDatasets(store, OpenDatasets.SavedSegments.none())) {
      var question =
          new Question(segment.where(), version.facts().completeThrough(), Scope.everything());
      var buyers =
          datasets.require("foodmart").audience(question).orThrow(ErrorCode.INTERNAL, "audience");
      assertThat(version.facts().members()).isEqualTo(10_281);
      assertThat(version.facts().events()).containsEntry("sale", 86_837L);
      assertThat(buyers.size()).isEqualTo(5_581);
    }
  }

  /// The artifact holds JSON lines, and sales know their day by a key into `time_by_day`.
  private void unpack() throws IOException, SQLException {
    for (var table :
        List.of("customer", "store", "promotion", "product", "sales_fact_1997", "time_by_day")) {
      try (var in =
          Objects.requireNonNull(getClass().getResourceAsStream("/" + table + ".json"), table)) {
        Files.copy(in, folder.resolve(table + ".json"));
      }
    }
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      for (var table : List.of("customer", "store", "promotion", "product")) {
        statement.execute(
            "COPY (FROM '%s') TO '%s'"
                .formatted(folder.resolve(table + ".json"), folder.resolve(table + ".parquet")));
      }
      statement.execute(
          """
          COPY (
            SELECT s.*, t.the_date AS sold_on
            FROM '%s' s JOIN '%s' t USING (time_id)) TO '%s'\
          """
              .formatted(
                  folder.resolve("sales_fact_1997.json"),
                  folder.resolve("time_by_day.json"),
                  folder.resolve("sales.parquet")));
    }
  }
}
