package facet.workbench.modelling;

import static facet.models.Progress.none;
import static facet.models.registry.ModelCard.Kind.CHURN;
import static facet.models.registry.ModelCard.Kind.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Cancellation;
import facet.datasets.ErrorCode;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Node;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportSettings;
import facet.datasets.sample.JewelleryClub;
import facet.datasets.store.DerivedFact;
import facet.datasets.store.MemberStore;
import facet.models.churn.Algorithm;
import facet.models.churn.ChurnReport;
import facet.models.evaluation.Agreement;
import facet.models.registry.ModelCard;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.workbench.data.OpenDatasets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
  private static final LocalDate CUT_OFF = LocalDate.of(2026, 4, 30);
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final List<String> CLUSTER_METRICS =
      List.of("average_order_value", "heritage_gold_share", "festival_share");
  private static final List<String> DRIVERS =
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
          "online_share");

  @TempDir static Path folder;
  private static Path club;
  private static MetricsBySql metrics;
  private static OpenDatasets datasets;
  private static KeptModels kept;
  private static ChurnReport churn;

  @BeforeAll
  static void import_a_club() throws SQLException {
    club = folder.resolve("club");
    JewelleryClub.generate(club, MEMBERS, JewelleryClub.SEED);
    var store = MemberStore.at(folder.resolve("home"));
    var report =
        new ImportDataset(store, CLOCK)
            .run(
                club.resolve("model.yaml"),
                club,
                ImportSettings.STANDARD,
                ImportProgress.SILENT,
                new Cancellation());
    metrics = new MetricsBySql(report.version());
    datasets = new OpenDatasets(store, OpenDatasets.SavedSegments.none());
    kept = new KeptModels(folder.resolve("models"), store);
    var card = new RunChurn(datasets, kept, CLOCK).compute(request(CHURN), none()).keep();
    churn = kept.of("jewellery").churn(card.id(), card.version()).report();
  }

  @AfterAll
  static void close() throws SQLException {
    datasets.close();
    metrics.close();
  }

  @Test
  void features_are_what_a_query_written_by_hand_finds() {
    var names = new ArrayList<>(CLUSTER_METRICS);
    names.addAll(DRIVERS);
    var audiences = datasets.require("jewellery");
    var activity = Activity.of(audiences.version().model());
    var asked = new MemberFeatures(audiences, activity, 730).features(names, CUT_OFF);
    var expected = metrics.of("recency_days < 730").features(names, CUT_OFF);
    assertThat(asked.members()).isEqualTo(expected.members());
    for (var name : names) {
      assertThat(asked.column(name))
          .as(name)
          .usingComparatorWithPrecision(1e-6)
          .containsExactly(expected.column(name));
    }
  }

  @Test
  void the_five_planted_clusters_are_found_without_being_told_how_many() {
    var card = new RunClusters(datasets, kept, CLOCK).compute(request(CLUSTERS), none()).keep();
    var report = kept.of("jewellery").clusters(card.id(), card.version()).report();
    assertThat(report.choice().k()).isEqualTo(5);
    var fact =
        datasets
            .store()
            .derived("jewellery")
            .latest(DerivedFact.Kind.CLASSIFICATION, "clusters", TODAY)
            .orElseThrow();
    var both =
        """
        FROM '%s' f JOIN club.member m ON m.ordinal = f.member
        JOIN '%s/truth/cluster_*.parquet' t ON t.member = m.key ORDER BY m.ordinal\
        """
            .formatted(fact.file(), club);
    int[] found = whole("SELECT dense_rank() OVER (ORDER BY f.value) - 1 " + both);
    int[] planted = whole("SELECT dense_rank() OVER (ORDER BY t.cluster) - 1 " + both);
    assertThat(found).hasSize(report.members());
    assertThat(Agreement.adjustedRand(found, planted)).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void churn_is_predicted_out_of_time_nearly_as_well_as_anyone_could() {
    var report = churn;
    double best = truth("best_auc");
    double recency = truth("recency_auc");
    assertThat(report.test().cut()).isEqualTo(CUT_OFF);
    assertThat(report.test().members()).isEqualTo((int) truth("members"));
    assertThat(report.best().rocAuc()).isBetween(best - 0.02, best + 0.01);
    assertThat(report.candidate(Algorithm.BOOSTING).rocAuc()).isGreaterThan(best - 0.02);
    assertThat(report.candidate(Algorithm.RECENCY).rocAuc())
        .isBetween(recency - 0.01, recency + 0.01);
    assertThat(report.overRecency()).isGreaterThan(0.08);
  }

  @Test
  void a_score_finds_as_many_members_as_the_report_says() {
    var cut = churn.cuts().get(60);
    var where =
        Node.of(
            new Condition.Score(
                "churn",
                new facet.datasets.condition.Test.Comparison(
                    ComparisonOperator.GE, Literal.of(new BigDecimal("0.60")))));
    var members =
        datasets
            .require("jewellery")
            .audience(new Question(where, TODAY, Scope.everything()))
            .orThrow(ErrorCode.INVALID_DOCUMENT, "refused");
    assertThat(members.size()).isEqualTo(cut.members()).isPositive();
  }

  private static RunRequest request(ModelCard.Kind kind) {
    return RunRequest.of("jewellery", kind, TODAY, "analyst");
  }

  private static double truth(String of) {
    return metrics
        .numbers(
            "SELECT churn.cut_offs.\"2026-04-30\".%s FROM read_json('%s/truth/truth.json')"
                .formatted(of, club))[0];
  }

  private static int[] whole(String sql) {
    return Arrays.stream(metrics.numbers(sql)).mapToInt(n -> (int) n).toArray();
  }
}
