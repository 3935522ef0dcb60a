package facet.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.Progress;
import facet.models.churn.ChurnPlan;
import facet.models.churn.ChurnResult;
import facet.models.churn.PredictChurn;
import facet.models.churn.Windows;
import facet.models.clustering.ClusterPlan;
import facet.models.clustering.ClusterResult;
import facet.models.clustering.FindClusters;
import facet.models.features.FeatureTable;
import facet.models.registry.ModelCard.Kind;
import facet.models.registry.ModelCard.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {
  private static final Origin ORIGIN =
      new Origin("How buyers differ", "jewellery", "v118", Instant.EPOCH, "analyst");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final ClusterResult CLUSTERS = clusters();
  private static final ChurnResult CHURN = churn();

  @TempDir Path directory;

  private static FeatureTable members() {
    Random random = new Random(3);
    int[] ordinals = new int[400];
    double[][] columns = new double[2][400];
    for (int i = 0; i < 400; i++) {
      ordinals[i] = i;
      columns[0][i] = (i % 2) * 8 + random.nextGaussian();
      columns[1][i] = i % 5 == 0 ? Double.NaN : random.nextGaussian();
    }
    return FeatureTable.of(ordinals, List.of("idle", "other"), columns);
  }

  private static ClusterResult clusters() {
    ClusterPlan plan = new ClusterPlan(List.of("idle", "other"), DAY, 2, 3, 7);
    return new FindClusters((names, asOf) -> members()).run(plan, Progress.none());
  }

  private static ChurnResult churn() {
    BitSet active = new BitSet();
    for (int i = 0; i < 400; i++) {
      active.set(i, i % 2 == 0 ? i % 7 != 0 : i % 9 == 0);
    }
    ChurnPlan plan =
        ChurnPlan.scoringAt(DAY, List.of("idle", "other"), "idle", new Windows(100, 0, 30), 7);
    return new PredictChurn((names, asOf) -> members(), (first, last) -> active)
        .run(plan, Progress.none());
  }

  @Test
  void keptClustersAreReadBackWholeAndAssignTheSame() {
    ModelRegistry registry = new ModelRegistry(directory);
    ModelCard card = registry.keep("buyers", ORIGIN, CLUSTERS);
    var stored = registry.clusters("buyers", 1);
    assertThat(stored.card()).isEqualTo(card);
    assertThat(stored.model()).isEqualTo(CLUSTERS.model());
    assertThat(stored.report()).isEqualTo(CLUSTERS.report());
    assertThat(stored.model().assign(members())).isEqualTo(CLUSTERS.clusters().cluster());
    assertThat(card.metrics()).containsKeys("silhouette", "stability", "unexplained");
  }

  @Test
  void aKeptChurnModelScoresToTheLastBitAsItDid() {
    ModelRegistry registry = new ModelRegistry(directory);
    ModelCard card = registry.keep("churn-30", ORIGIN, CHURN);
    var stored = registry.churn("churn-30", 1);
    assertThat(stored.report()).isEqualTo(CHURN.report());
    assertThat(stored.model().probabilities(members())).isEqualTo(CHURN.scores().probability());
    assertThat(card.kind()).isEqualTo(Kind.CHURN);
    assertThat(card.asOf()).isEqualTo(DAY);
    assertThat(card.origin().dataVersion()).isEqualTo("v118");
    assertThat(card.parameters()).containsEntry("outcomeDays", "30");
    assertThat(card.metrics()).containsEntry("rocAuc", CHURN.report().best().rocAuc());
  }

  @Test
  void trainingAgainOnTheSameDataKeepsTheSameBytes() throws IOException {
    ModelRegistry registry = new ModelRegistry(directory);
    registry.keep("churn", ORIGIN, CHURN);
    registry.keep("churn", ORIGIN, churn());
    for (String file : List.of("model.json", "report.json")) {
      assertThat(Files.readString(directory.resolve("churn/v2").resolve(file)))
          .isEqualTo(Files.readString(directory.resolve("churn/v1").resolve(file)));
    }
  }

  @Test
  void versionsCountUpAndAreListedNewestFirst() {
    ModelRegistry registry = new ModelRegistry(directory);
    assertThat(registry.cards()).isEmpty();
    registry.keep("churn", ORIGIN, CHURN);
    registry.keep("churn", ORIGIN, CHURN);
    registry.keep("buyers", ORIGIN, CLUSTERS);
    assertThat(registry.cards())
        .extracting(c -> c.id() + c.version())
        .containsExactly("buyers1", "churn2", "churn1");
  }

  @Test
  void aChangedModelFileIsRefused() throws IOException {
    ModelRegistry registry = new ModelRegistry(directory);
    registry.keep("buyers", ORIGIN, CLUSTERS);
    Path file = directory.resolve("buyers/v1/model.json");
    Files.writeString(file, Files.readString(file).replaceFirst("\"fill\" : ", "\"fill\" : 1"));
    assertThatThrownBy(() -> registry.clusters("buyers", 1))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_DOCUMENT))
        .hasMessageContaining("SHA-256 differs");
  }

  @Test
  void aScorerOfAnUnknownKindIsRefusedEvenIfTheCardVouchesForIt() throws IOException {
    ModelRegistry registry = new ModelRegistry(directory);
    registry.keep("churn", ORIGIN, CHURN);
    Path file = directory.resolve("churn/v1/model.json");
    Path card = directory.resolve("churn/v1/card.json");
    String before = ModelFiles.sha256(Files.readAllBytes(file));
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("\"kind\" : \"(linear|trees)\"", "\"kind\" : \"java.lang.Runtime\""));
    String after = ModelFiles.sha256(Files.readAllBytes(file));
    assertThat(after).isNotEqualTo(before);
    Files.writeString(card, Files.readString(card).replace(before, after));
    assertThatThrownBy(() -> registry.churn("churn", 1))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("does not hold a valid model");
  }

  @Test
  void anInterruptedWriteLeavesNothingThatCounts() throws IOException {
    ModelRegistry registry = new ModelRegistry(directory);
    Files.createDirectories(directory.resolve("churn/.v1.draft"));
    Files.writeString(directory.resolve("churn/.v1.draft/model.json"), "{");
    assertThat(registry.cards()).isEmpty();
    assertThat(registry.keep("churn", ORIGIN, CHURN).version()).isEqualTo(1);
    assertThat(registry.cards()).hasSize(1);
    assertThat(directory.resolve("churn/.v1.draft")).doesNotExist();
  }

  @Test
  void unknownModelsAndUnsafeIdsAreRefused() {
    ModelRegistry registry = new ModelRegistry(directory);
    registry.keep("buyers", ORIGIN, CLUSTERS);
    assertThatThrownBy(() -> registry.clusters("buyers", 2))
        .hasMessage("There is no version 2 of model 'buyers'.");
    assertThatThrownBy(() -> registry.churn("buyers", 1))
        .hasMessageContaining("is of kind CLUSTERS, not CHURN");
    assertThatThrownBy(() -> registry.keep("../evil", ORIGIN, CLUSTERS))
        .hasMessageContaining("lower-case letters");
  }
}
