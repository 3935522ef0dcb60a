package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Many who edit segments at the same time; every answer is held to the right one.
final class Crowd {
  private static final int GRACE = 3;

  private final Asking asking;
  private final KnownAnswers known;
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicLong wrong = new AtomicLong();
  private final AtomicLong cancelled = new AtomicLong();
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  Crowd(Asking asking, KnownAnswers known) {
    this.asking = asking;
    this.known = known;
  }

  /// @param nanos of each answer
  /// @param wrong answers
  /// @param cancelled answers not waited for at the end
  /// @param errors what was said instead of an answer
  record Outcome(List<Long> nanos, long wrong, long cancelled, List<String> errors) {
    Timing timing() {
      return new Timing(nanos.stream().mapToLong(Long::longValue).toArray());
    }
  }

  /// Lets users ask for some time; then each may wait for a last answer, but not for ever.
  Outcome run(int users, Duration length) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    for (int user = 0; user < users; user++) {
      var random = new Random(user);
      threads.execute(() -> edit(random));
    }
    threads.shutdown();
    await(threads, length);
    over = true;
    await(threads, length.multipliedBy(GRACE));
    threads.shutdownNow();
    await(threads, length.multipliedBy(GRACE));
    return new Outcome(List.copyOf(nanos), wrong.get(), cancelled.get(), List.copyOf(errors));
  }

  private static void await(ExecutorService threads, Duration length) {
    try {
      threads.awaitTermination(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new FacetException(ErrorCode.CANCELLED, "The benchmark was cancelled.", e);
    }
  }

  private void edit(Random random) {
    while (!over) {
      var session = known.sessions().get(random.nextInt(known.sessions().size()));
      for (var one : session) {
        if (!over) {
          ask(one);
        }
      }
    }
  }

  private void ask(KnownAnswers.Known one) {
    try {
      long begun = System.nanoTime();
      long total = asking.total(one.where());
      var members = asking.audience(one.where()).members();
      nanos.add(System.nanoTime() - begun);
      if (total != one.members().getLongCardinality() || !members.equals(one.members())) {
        wrong.incrementAndGet();
      }
    } catch (FacetException e) {
      if (e.code() == ErrorCode.CANCELLED) {
        cancelled.incrementAndGet();
      } else {
        errors.add(String.valueOf(e.getMessage()));
      }
    }
  }
}
