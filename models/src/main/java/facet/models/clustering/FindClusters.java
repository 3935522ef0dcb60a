package facet.models.clustering;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.Progress;
import facet.models.Progress.Stage;
import facet.models.features.FeatureSource;
import facet.models.features.FeatureTable;
import facet.models.features.Preparation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Clusters members: chooses the number of clusters on a sample, fits a larger sample from several
/// starts, then polishes on everybody. The same plan on the same features gives the same clusters.
public final class FindClusters {
  private static final int EVIDENCE_SAMPLE = 8_000;
  private static final int FIT_SAMPLE = 50_000;
  private static final int RESTARTS = 10;

  private final FeatureSource source;

  public FindClusters(FeatureSource source) {
    this.source = source;
  }

  public ClusterResult run(ClusterPlan plan, Progress progress) {
    progress.step(Stage.READING, 0);
    FeatureTable table = source.features(plan.features(), plan.asOf());
    if (table.size() < plan.maxK()) {
      throw new FacetException(
          ErrorCode.NOT_ENOUGH_DATA,
          "%d clusters need at least as many members; there are %d. Lower the number of clusters or choose more members."
              .formatted(plan.maxK(), table.size()));
    }
    progress.step(Stage.PREPARING, 0.1);
    Preparation preparation = Preparation.learn(table, Preparation.Rules.CLUSTERING);
    Points points = new Points(preparation.flat(table), preparation.width());

    int[] sampled = Samples.of(points.size(), EVIDENCE_SAMPLE, plan.seed());
    Points sample = points.at(sampled);
    int possible = sample.distinct(plan.maxK());
    if (possible < plan.minK()) {
      throw new FacetException(
          ErrorCode.NOT_ENOUGH_DATA,
          "Members differ in only %d ways by %s; that is not enough for %d clusters. Add features or ask for fewer clusters."
              .formatted(possible, preparation.features(), plan.minK()));
    }
    List<Evidence> evidence =
        new GatherEvidence(sample, plan.seed())
            .over(plan.minK(), Math.min(plan.maxK(), possible), progress.between(0.15, 0.75));
    Choice choice =
        plan.fixed() ? Choice.from(List.of(evidence.getFirst())) : Choice.from(evidence);

    progress.step(Stage.FITTING, 0.75);
    // The same seed: the evidence sample is part of the larger one, so it has as many different
    // rows.
    Points larger = points.at(Samples.of(points.size(), FIT_SAMPLE, plan.seed()));
    Lloyd.Fit start = Starts.best(larger, choice.k(), RESTARTS, plan.seed() + 3, progress);
    progress.step(Stage.FITTING, 0.85);
    Lloyd.Fit fit = Lloyd.run(points, start.centres(), progress);

    progress.step(Stage.EVALUATING, 0.95);
    ClusterModel model = new ClusterModel(preparation, bySize(fit));
    int[] cluster = model.assign(table);
    ClusterReport report =
        new ClusterReport(
            plan,
            table.size(),
            evidence,
            choice,
            DescribeClusters.of(model, table, cluster),
            DrawMap.of(model, table, points, cluster, sampled),
            preparation.dropped());
    progress.step(Stage.EVALUATING, 1);
    return new ClusterResult(model, report, new MemberClusters(table.members(), cluster));
  }

  private static List<List<Double>> bySize(Lloyd.Fit fit) {
    int[] size = new int[fit.centres().length];
    for (int c : fit.cluster()) {
      size[c]++;
    }
    List<Integer> order = new ArrayList<>();
    for (int c = 0; c < size.length; c++) {
      order.add(c);
    }
    order.sort(Comparator.comparingInt(c -> -size[c]));
    return order.stream().map(c -> Arrays.stream(fit.centres()[c]).boxed().toList()).toList();
  }
}
