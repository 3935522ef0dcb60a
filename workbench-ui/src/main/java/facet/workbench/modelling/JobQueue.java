package facet.workbench.modelling;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.Progress;
import facet.models.registry.ModelCard;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs models in the background, one at a time for each dataset, each on a virtual thread.
///
/// A run can be cancelled until its result is being kept; then it goes through.
public final class JobQueue implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JobQueue.class);
  private static final int REMEMBERED = 50;
  private static final double NOTICEABLE = 0.01;

  private final Map<ModelCard.Kind, ModelRun> runs;
  private final Clock clock;
  private final TreeMap<Long, Run> known = new TreeMap<>();
  private final Map<String, Deque<Run>> waiting = new HashMap<>();
  private final Map<String, Run> running = new HashMap<>();
  private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
  private long last;

  public JobQueue(Map<ModelCard.Kind, ModelRun> runs, Clock clock) {
    this.runs = Map.copyOf(runs);
    this.clock = clock;
  }

  /// Queues a run, and starts it when the dataset has no other.
  public Job submit(RunRequest request) {
    Run run;
    synchronized (this) {
      run = new Run(Job.queued(++last, request, clock.instant()));
      known.put(last, run);
      while (known.size() > REMEMBERED && known.firstEntry().getValue().job.state().isOver()) {
        known.pollFirstEntry();
      }
      waiting.computeIfAbsent(request.dataset(), _ -> new ArrayDeque<>()).add(run);
    }
    next(request.dataset());
    return run.job;
  }

  /// The runs of a dataset, newest first.
  public synchronized List<Job> jobs(String dataset) {
    return known.values().stream()
        .map(run -> run.job)
        .filter(job -> job.request().dataset().equals(dataset))
        .sorted(Comparator.comparingLong(Job::number).reversed())
        .toList();
  }

  public synchronized Optional<Job> find(long number) {
    return Optional.ofNullable(known.get(number)).map(run -> run.job);
  }

  /// Stops a run that is waiting or computing.
  public void cancel(long number) {
    Run run;
    synchronized (this) {
      run = known.get(number);
      if (run == null || !run.cancel()) {
        return;
      }
      waiting.getOrDefault(run.job.request().dataset(), new ArrayDeque<>()).remove(run);
    }
    tell(run.job);
  }

  /// Hears of every change, on the thread that made it.
  public Registration onChange(Consumer<Job> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Ends a registration.
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /// Stops everything.
  @Override
  public void close() {
    List<Long> open;
    synchronized (this) {
      open = new ArrayList<>(known.keySet());
    }
    open.forEach(this::cancel);
  }

  private void next(String dataset) {
    synchronized (this) {
      var queue = waiting.getOrDefault(dataset, new ArrayDeque<>());
      if (running.containsKey(dataset) || queue.isEmpty()) {
        return;
      }
      var run = queue.remove();
      running.put(dataset, run);
      run.start(() -> {
        synchronized (this) {
          running.remove(dataset);
        }
        next(dataset);
      });
    }
  }

  private void tell(Job job) {
    listeners.forEach(listener -> listener.accept(job));
  }

  /// One run and the thread it is on.
  private final class Run implements Progress {
    private volatile Job job;
    private volatile boolean cancelled;
    private boolean keeping;
    private @Nullable Thread thread;

    Run(Job job) {
      this.job = job;
    }

    void start(Runnable whenOver) {
      thread =
          Thread.ofVirtual()
              .name("model-run-" + job.number())
              .start(() -> {
                try {
                  work();
                } finally {
                  whenOver.run();
                }
              });
    }

    private void work() {
      at(Stage.READING, 0);
      try {
        var finished = require().compute(job.request(), this);
        var card = beginKeeping() ? finished.keep() : null;
        end(card == null ? cancelledJob() : job.done(card));
      } catch (FacetException problem) {
        end(
            problem.code() == ErrorCode.CANCELLED || cancelled
                ? cancelledJob()
                : job.ended(Job.State.FAILED, String.valueOf(problem.getMessage())));
      } catch (RuntimeException defect) {
        log.error("Run {} failed; nothing of it was kept", job.number(), defect);
        end(
            cancelled
                ? cancelledJob()
                : job.ended(Job.State.FAILED, String.valueOf(defect.getMessage())));
      }
    }

    private ModelRun require() {
      var run = runs.get(job.request().kind());
      if (run == null) {
        throw new IllegalStateException("no run for " + job.request().kind());
      }
      return run;
    }

    private Job cancelledJob() {
      return job.ended(Job.State.CANCELLED, "");
    }

    private synchronized boolean beginKeeping() {
      keeping = !cancelled;
      Thread.interrupted();
      return keeping;
    }

    synchronized boolean cancel() {
      if (keeping || job.state().isOver()) {
        return false;
      }
      cancelled = true;
      if (thread == null) {
        job = cancelledJob();
      } else {
        job = job.ended(Job.State.STOPPING, "");
        thread.interrupt();
      }
      return true;
    }

    private void end(Job how) {
      job = how;
      tell(how);
    }

    @Override
    public void at(Stage stage, double fraction) {
      Job before;
      Job now;
      synchronized (this) {
        if (cancelled) {
          return;
        }
        before = job;
        now = before.at(stage, fraction);
        job = now;
      }
      boolean news =
          before.state() != Job.State.RUNNING
              || before.stage() != stage
              || Math.floor(before.fraction() / NOTICEABLE) != Math.floor(fraction / NOTICEABLE);
      if (news) {
        tell(now);
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
