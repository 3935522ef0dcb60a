package facet.workbench.modelling;

import facet.models.Progress;
import facet.models.registry.ModelCard;

/// How a kind of model is made.
public interface ModelRun {
  /// Computes the model; nothing of it is kept yet, so a run can be cancelled until this returns.
  Finished compute(RunRequest request, Progress progress);

  /// A model waiting to be kept.
  @FunctionalInterface
  interface Finished {
    /// Keeps the model as a new version, and its result as a fact about members.
    ModelCard keep();
  }
}
