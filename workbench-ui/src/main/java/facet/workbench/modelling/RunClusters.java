package facet.workbench.modelling;

import facet.datasets.store.DerivedFact;
import facet.models.Progress;
import facet.models.clustering.ClusterResult;
import facet.models.clustering.FindClusters;
import facet.models.registry.ModelCard;
import facet.query.audience.Audiences;
import facet.workbench.data.OpenDatasets;
import java.time.Clock;
import java.util.ArrayList;

/// Finds the clusters of a dataset's active members and keeps them as the classification
/// `clusters`, whose classes `cluster_1`, `cluster_2` … are named after their strongest traits.
public final class RunClusters implements ModelRun {
  private final OpenDatasets datasets;
  private final KeptModels kept;
  private final Clock clock;

  public RunClusters(OpenDatasets datasets, KeptModels kept, Clock clock) {
    this.datasets = datasets;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Finished compute(RunRequest request, Progress progress) {
    var audiences = datasets.require(request.dataset());
    var propose = new ProposePlan(audiences);
    var features = new MemberFeatures(audiences, propose.activity(), propose.clusterDays());
    var result = new FindClusters(features).run(propose.clusters(request), progress);
    return () -> keep(request, audiences, result);
  }

  private ModelCard keep(RunRequest request, Audiences audiences, ClusterResult result) {
    var dataset = request.dataset();
    var origin =
        KeptModels.origin(
            request, KeptModels.CLUSTERS_LABEL, audiences.version().number(), clock.instant());
    var card = kept.of(dataset).keep(KeptModels.CLUSTERS, origin, result);
    var names = new NameClusters(audiences.version().model()).names(result.report());
    var classes = new ArrayList<DerivedFact.ClassName>();
    for (int i = 0; i < names.size(); i++) {
      classes.add(new DerivedFact.ClassName(classId(i), names.get(i)));
    }
    kept.facts(dataset)
        .addClassification(
            KeptModels.CLUSTERS,
            result.report().plan().asOf(),
            KeptModels.CLUSTERS_LABEL,
            KeptModels.note(card),
            classes,
            result.clusters().members(),
            result.clusters().cluster());
    return card;
  }

  /// The class of a cluster, which is numbered from 0.
  public static String classId(int cluster) {
    return "cluster_" + (cluster + 1);
  }
}
