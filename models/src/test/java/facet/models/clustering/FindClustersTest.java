package facet.models.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.CancelAfter;
import facet.models.Progress;
import facet.models.evaluation.Agreement;
import facet.models.features.FeatureTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindClustersTest {
  private static final PlantedGroups GROUPS = PlantedGroups.of(12_000, 1);

  private static ClusterResult find(PlantedGroups groups, int minK, int maxK) {
    return new FindClusters(groups.source()).run(PlantedGroups.plan(minK, maxK), Progress.none());
  }

  @Test
  void plantedGroupsAreFoundAndCounted() {
    ClusterResult result = find(GROUPS, 2, 8);
    assertThat(result.report().choice()).isEqualTo(new Choice(5, Choice.Reason.APART_AND_STABLE));
    assertThat(Agreement.adjustedRand(GROUPS.truth(), result.clusters().cluster()))
        .isGreaterThanOrEqualTo(0.8);
    assertThat(result.report().evidence())
        .extracting(Evidence::k)
        .containsExactly(2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void everyMemberHasAClusterAndTheLargestComesFirst() {
    ClusterResult result = find(GROUPS, 5, 5);
    List<ClusterProfile> profiles = result.report().profiles();
    assertThat(result.clusters().members()).isEqualTo(GROUPS.table().members());
    assertThat(profiles.stream().mapToInt(ClusterProfile::members).sum()).isEqualTo(12_000);
    assertThat(profiles)
        .extracting(ClusterProfile::members)
        .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    assertThat(result.report().choice().reason()).isEqualTo(Choice.Reason.FIXED);
  }

  @Test
  void aProfileTellsHowFarAClusterLiesFromEverybody() {
    ClusterResult result = find(GROUPS, 5, 5);
    ClusterProfile spenders =
        result.report().profiles().stream()
            .filter(p -> p.traits().getFirst().difference() > 1)
            .max((a, b) ->
                Double.compare(a.traits().getFirst().mean(), b.traits().getFirst().mean()))
            .orElseThrow();
    ClusterProfile.Trait orders = spenders.traits().get(1);
    assertThat(orders.feature()).isEqualTo("orders");
    assertThat(orders.mean()).isEqualTo(12, within(0.3));
    assertThat(orders.overall()).isEqualTo(6, within(0.2));
    assertThat(orders.difference()).isGreaterThan(1);
  }

  @Test
  void theMapHoldsASampleAndEveryCentre() {
    ClusterMap map = find(GROUPS, 5, 5).report().map();
    assertThat(map.clusters()).hasSize(5);
    assertThat(map.members()).hasSizeBetween(1000, 1500);
    assertThat(map.held()).isBetween(0.5, 1.0);
    assertThat(map.axes().getFirst().share()).isGreaterThanOrEqualTo(map.axes().getLast().share());
  }

  @Test
  void theSameSeedGivesTheSameResultWhateverRanBefore() {
    ClusterResult first = find(GROUPS, 4, 5);
    smile.math.MathEx.random();
    ClusterResult again = find(GROUPS, 4, 5);
    assertThat(again.model()).isEqualTo(first.model());
    assertThat(again.report()).isEqualTo(first.report());
    assertThat(again.clusters().cluster()).isEqualTo(first.clusters().cluster());
  }

  @Test
  void aKeptModelPutsMembersWhereTheRunDid() {
    ClusterResult result = find(GROUPS, 5, 5);
    int[] rows = {0, 5, 17, 400};
    int[] later = result.model().assign(GROUPS.table().rows(rows));
    assertThat(later)
        .isEqualTo(Arrays.stream(rows).map(r -> result.clusters().cluster()[r]).toArray());
  }

  @Test
  void moreClustersThanMembersAreRefused() {
    assertThatThrownBy(() -> find(PlantedGroups.of(4, 1), 2, 6))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("6 clusters need at least as many members; there are 4");
    assertThatThrownBy(() -> find(PlantedGroups.of(0, 1), 2, 2))
        .hasMessageContaining("there are 0");
    assertThatThrownBy(() -> find(PlantedGroups.of(1, 1), 2, 2))
        .hasMessageContaining("there are 1");
  }

  @Test
  void membersWhoAreAllAlikeAreRefused() {
    FeatureTable two =
        FeatureTable.of(new int[] {0, 1, 2, 3}, List.of("spend"), new double[][] {{1, 1, 2, 2}});
    ClusterPlan plan = new ClusterPlan(List.of("spend"), PlantedGroups.plan(2, 2).asOf(), 3, 4, 1);
    assertThatThrownBy(() -> new FindClusters((n, d) -> two).run(plan, Progress.none()))
        .hasMessageContaining("Members differ in only 2 ways by [spend]");
  }

  @Test
  void progressOnlyRisesAndACancelledRunStops() {
    CancelAfter progress = new CancelAfter(0.3);
    assertThatThrownBy(
            () -> new FindClusters(GROUPS.source()).run(PlantedGroups.plan(2, 8), progress))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(progress.heard())
        .isSorted()
        .last()
        .satisfies(f -> assertThat(f).isBetween(0.3, 0.5));
  }

  @Test
  void aPlanWithoutFeaturesOrWithAWrongRangeIsRefused() {
    assertThatThrownBy(() -> PlantedGroups.plan(1, 4)).hasMessageContaining("within 2 to 30");
    assertThatThrownBy(() -> PlantedGroups.plan(5, 4)).hasMessageContaining("was 5 to 4");
    assertThatThrownBy(() -> new ClusterPlan(List.of(), PlantedGroups.plan(2, 2).asOf(), 1, 3, 1))
        .hasMessageContaining("No feature is chosen")
        .hasMessageContaining("was 1 to 3");
  }
}
