package facet.workbench.modelling;

import facet.models.Progress;
import facet.models.registry.ModelCard;
import java.time.Instant;
import java.util.Optional;

/// A run as it stands at a moment.
///
/// @param number counts from 1 since the start of the workbench
/// @param stage what it is doing; READING before it has said anything
/// @param fraction how far it is, 0 to 1
/// @param made the model it made, once done
/// @param failure why it failed; empty unless it did
public record Job(
    long number,
    RunRequest request,
    State state,
    Progress.Stage stage,
    double fraction,
    Instant queuedAt,
    Optional<ModelCard> made,
    String failure) {

  public enum State {
    QUEUED,
    RUNNING,
    /// Told to stop, and not yet at a place where it can.
    STOPPING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isOver() {
      return switch (this) {
        case QUEUED, RUNNING, STOPPING -> false;
        case DONE, FAILED, CANCELLED -> true;
      };
    }
  }

  static Job queued(long number, RunRequest request, Instant now) {
    return new Job(
        number, request, State.QUEUED, Progress.Stage.READING, 0, now, Optional.empty(), "");
  }

  Job at(Progress.Stage newStage, double newFraction) {
    return new Job(number, request, State.RUNNING, newStage, newFraction, queuedAt, made, failure);
  }

  Job done(ModelCard card) {
    return new Job(number, request, State.DONE, stage, 1, queuedAt, Optional.of(card), failure);
  }

  Job ended(State how, String why) {
    return new Job(number, request, how, stage, fraction, queuedAt, made, why);
  }
}
