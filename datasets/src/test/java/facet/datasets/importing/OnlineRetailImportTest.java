package facet.datasets.importing;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Cancellation;
import facet.datasets.store.MemberStore;
import facet.fixtures.PublicData;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlineRetailImportTest {
  private static final Path MODEL = Path.of("../docs/examples/online-retail/model.yaml");

  @Test
  void the_published_figures_come_out_of_the_daily_files(@TempDir Path home) {
    var data = PublicData.require("online_retail").resolve("by-day");
    var report =
        new ImportDataset(MemberStore.at(home), Clock.systemUTC())
            .run(MODEL, data, ImportSettings.STANDARD, ImportProgress.SILENT, new Cancellation());
    var facts = report.version().facts();
    assertThat(facts.sources())
        .singleElement()
        .satisfies(source -> {
          assertThat(source.rows()).isEqualTo(541_909);
          assertThat(source.files()).hasSize(305);
          assertThat(source.rejected()).isZero();
        });
    assertThat(facts.members()).isEqualTo(4_372);
    assertThat(facts.anonymous()).containsEntry("line", 135_080L);
    assertThat(facts.events()).containsEntry("sale", 397_884L).containsEntry("line", 406_829L);
    assertThat(facts.completeThrough()).isEqualTo(LocalDate.of(2011, 12, 9));
  }
}
