package facet.workbench.modelling;

import facet.models.Progress;
import facet.models.churn.ChurnResult;
import facet.models.churn.PredictChurn;
import facet.models.registry.ModelCard;
import facet.query.audience.Audiences;
import facet.workbench.data.OpenDatasets;
import java.time.Clock;

/// Predicts which of a dataset's active members will not come back, and keeps their chances as the
/// score `churn`, 0 to 1.
public final class RunChurn implements ModelRun {
  private final OpenDatasets datasets;
  private final KeptModels kept;
  private final Clock clock;

  public RunChurn(OpenDatasets datasets, KeptModels kept, Clock clock) {
    this.datasets = datasets;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Finished compute(RunRequest request, Progress progress) {
    var audiences = datasets.require(request.dataset());
    var propose = new ProposePlan(audiences);
    var plan = propose.churn(request);
    var features = new MemberFeatures(audiences, propose.activity(), plan.windows().observation());
    var outcomes = new MemberOutcomes(audiences, propose.activity());
    var result = new PredictChurn(features, outcomes).run(plan, progress);
    return () -> keep(request, audiences, result);
  }

  private ModelCard keep(RunRequest request, Audiences audiences, ChurnResult result) {
    var dataset = request.dataset();
    var origin =
        KeptModels.origin(
            request, KeptModels.CHURN_LABEL, audiences.version().number(), clock.instant());
    var card = kept.of(dataset).keep(KeptModels.CHURN, origin, result);
    kept.facts(dataset)
        .addScore(
            KeptModels.CHURN,
            result.report().plan().cuts().score(),
            KeptModels.CHURN_LABEL,
            KeptModels.note(card),
            result.scores().members(),
            result.scores().probability());
    return card;
  }
}
