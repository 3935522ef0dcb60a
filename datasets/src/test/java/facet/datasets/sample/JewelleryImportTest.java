package facet.datasets.sample;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportSettings;
import facet.datasets.store.MemberStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JewelleryImportTest {
  @Test
  void the_club_imports_whole_and_walk_in_customers_are_kept_apart(@TempDir Path folder) {
    var club = folder.resolve("club");
    JewelleryClub.generate(club, 1500, 3);
    var report =
        new ImportDataset(
                MemberStore.at(folder.resolve("home")), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .run(
                club.resolve("model.yaml"),
                club,
                ImportSettings.STANDARD,
                ImportProgress.SILENT,
                new Cancellation());
    assertThat(report.rejected()).isEmpty();
    var facts = report.version().facts();
    assertThat(facts.members()).isEqualTo(1500);
    assertThat(facts.completeThrough()).isEqualTo(LocalDate.of(2026, 10, 31));
    long walkIns = rows("order", club, "member IS NULL");
    assertThat(walkIns).isPositive();
    assertThat(facts.anonymous()).containsEntry("order", walkIns);
    assertThat(facts.events())
        .containsEntry("order", rows("order", club, "member IS NOT NULL"))
        .containsEntry("order_line", rows("line", club, "member IS NOT NULL"))
        .containsEntry("points", rows("points", club, "true"))
        .containsEntry("campaign_contact", rows("contact", club, "true"));
  }

  private static long rows(String files, Path club, String where) {
    var sql = "SELECT count(*) FROM '%s/%s_*.parquet' WHERE %s".formatted(club, files, where);
    return Scratch.use(scratch -> (long) scratch.number(sql));
  }
}
