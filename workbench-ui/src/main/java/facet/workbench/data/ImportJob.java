package facet.workbench.data;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportReport;
import facet.datasets.model.Labels;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An import under way or over, watched by whoever has the page open.
public final class ImportJob {
  /// How far it is.
  public sealed interface State {
    /// @param subject the source or table at hand
    record Running(ImportProgress.Step step, Labels subject, int done, int of) implements State {}

    record Finished(ImportReport report) implements State {}

    /// @param message what, where, and what to do; nothing was changed
    record Failed(String message) implements State {}

    record Cancelled() implements State {}
  }

  private final Cancellation cancellation = new Cancellation();
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private volatile State state = new State.Running(ImportProgress.Step.READ, Labels.same(""), 0, 1);

  ImportJob() {}

  public State state() {
    return state;
  }

  public boolean isRunning() {
    return state instanceof State.Running;
  }

  /// Stops it; the version in use stays.
  public void cancel() {
    cancellation.cancel();
  }

  /// Calls `watcher` on every change, from any thread, until the registration is closed.
  public Cancellation.Registration watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  Cancellation cancellation() {
    return cancellation;
  }

  void become(State next) {
    state = next;
    watchers.forEach(Runnable::run);
  }
}
