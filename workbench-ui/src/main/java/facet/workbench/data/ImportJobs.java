package facet.workbench.data;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportSettings;
import facet.datasets.store.MemberStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Imports started from the browser, one at a time.
@Component
public class ImportJobs {
  private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

  private final MemberStore store;
  private final Clock clock;
  private @Nullable ImportJob latest;

  ImportJobs(MemberStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The import under way, else the last one since the workbench was started.
  public synchronized Optional<ImportJob> latest() {
    return Optional.ofNullable(latest);
  }

  /// Starts an import on a thread of its own.
  ///
  /// @throws FacetException `CONFLICT` when one is running
  public synchronized ImportJob start(Path model, Path data) {
    if (latest != null && latest.isRunning()) {
      throw new FacetException(ErrorCode.CONFLICT, "Another import is running.");
    }
    var job = new ImportJob();
    latest = job;
    Thread.ofVirtual().name("import").start(() -> run(job, model, data));
    return job;
  }

  private void run(ImportJob job, Path model, Path data) {
    try {
      var report =
          new ImportDataset(store, clock)
              .run(
                  model,
                  data,
                  ImportSettings.STANDARD,
                  (step, subject, done, of) ->
                      job.become(new ImportJob.State.Running(step, subject, done, of)),
                  job.cancellation());
      job.become(new ImportJob.State.Finished(report));
    } catch (FacetException e) {
      job.become(
          e.code() == ErrorCode.CANCELLED
              ? new ImportJob.State.Cancelled()
              : new ImportJob.State.Failed(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      log.error("The import stopped on a defect; the version in use stays", e);
      job.become(new ImportJob.State.Failed("A defect of Facet: " + e));
    }
  }
}
