package facet.workbench.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportSettings;
import facet.datasets.sample.JewelleryClub;
import facet.datasets.store.MemberStore;
import facet.models.Progress;
import facet.models.churn.Algorithm;
import facet.models.churn.ChurnPlan;
import facet.models.churn.PredictChurn;
import facet.models.churn.Windows;
import facet.models.clustering.ClusterPlan;
import facet.models.clustering.FindClusters;
import facet.models.evaluation.Agreement;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was planted in the jewellery club is found again by the models.
class PlantedTruthTest {
  private static final int MEMBERS = 12_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

  @TempDir static Path folder;
  private static Path club;
  private static MetricsBySql metrics;

  @BeforeAll
  static void import_a_club() throws SQLException {
    club = folder.resolve("club");
    JewelleryClub.generate(club, MEMBERS, JewelleryClub.SEED);
    var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    var report =
        new ImportDataset(MemberStore.at(folder.resolve("home")), clock)
            .run(
                club.resolve("model.yaml"),
                club,
                ImportSettings.STANDARD,
                ImportProgress.SILENT,
                new Cancellation());
    metrics = new MetricsBySql(report.version());
  }

  @AfterAll
  static void close() throws SQLException {
    metrics.close();
  }

  @Test
  void the_five_planted_clusters_are_found_without_being_told_how_many() {
    var features =
        List.of(
            "average_order_value",
            "heritage_gold_share",
            "wedding_share",
            "discount_share",
            "online_share",
            "festival_share");
    var result =
        new FindClusters(metrics.of("orders_36m > 0"))
            .run(ClusterPlan.of(features, TODAY, 1), Progress.none());
    assertThat(result.report().choice().k()).isEqualTo(5);
    int[] planted =
        whole(
            """
            SELECT dense_rank() OVER (ORDER BY cluster) - 1
            FROM '%s/truth/cluster_*.parquet' t JOIN member ON key = t.member
            WHERE ordinal IN (SELECT ordinal FROM metrics WHERE orders_36m > 0)
            ORDER BY ordinal\
            """
                .formatted(club));
    int[] found = result.clusters().cluster();
    assertThat(Agreement.adjustedRand(found, planted)).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void churn_is_predicted_out_of_time_nearly_as_well_as_anyone_could() {
    var cuts = new ChurnPlan.Cuts(LocalDate.of(2025, 4, 30), LocalDate.of(2025, 10, 31), TODAY);
    var features =
        List.of(
            "recency_days",
            "purchase_cycle",
            "lateness",
            "orders_365d",
            "orders_36m",
            "complaints_365d",
            "services_365d",
            "discount_share",
            "wedding_share",
            "points_expiring_90d",
            "responses_180d",
            "visits_90d",
            "average_order_value",
            "online_share");
    var plan = new ChurnPlan(features, "recency_days", new Windows(730, 0, 180), cuts, 1);
    var report =
        new PredictChurn(metrics.of("recency_days < 730"), metrics)
            .run(plan, Progress.none())
            .report();
    double best = truth("best_auc");
    double recency = truth("recency_auc");
    assertThat(report.test().members()).isEqualTo((int) truth("members"));
    assertThat(report.best().rocAuc()).isBetween(best - 0.02, best + 0.01);
    assertThat(report.candidate(Algorithm.BOOSTING).rocAuc()).isGreaterThan(best - 0.02);
    assertThat(report.candidate(Algorithm.RECENCY).rocAuc())
        .isBetween(recency - 0.01, recency + 0.01);
    assertThat(report.overRecency()).isGreaterThan(0.08);
  }

  private static double truth(String of) {
    return metrics
        .numbers(
            "SELECT churn.cut_offs.\"2025-10-31\".%s FROM read_json('%s/truth/truth.json')"
                .formatted(of, club))[0];
  }

  private static int[] whole(String sql) {
    return Arrays.stream(metrics.numbers(sql)).mapToInt(n -> (int) n).toArray();
  }
}
