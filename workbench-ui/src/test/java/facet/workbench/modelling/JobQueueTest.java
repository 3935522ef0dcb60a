package facet.workbench.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.Progress;
import facet.models.registry.ModelCard;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobQueueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
  private static final ModelCard CARD =
      new ModelCard(
          "churn",
          1,
          ModelCard.Kind.CHURN,
          new ModelCard.Origin("Churn", "club", "1", Instant.EPOCH, "analyst"),
          TODAY,
          1,
          List.of(),
          Map.of(),
          Map.of(),
          Map.of());

  private final BlockingQueue<Job> told = new LinkedBlockingQueue<>();
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final JobQueue queue =
      new JobQueue(
          Map.of(ModelCard.Kind.CHURN, this::untilAllowed, ModelCard.Kind.CLUSTERS, this::refuse),
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  JobQueueTest() {
    queue.onChange(told::add);
  }

  @AfterEach
  void close() {
    queue.close();
  }

  @Test
  void aRunGoesFromQueuedOverRunningToDone() {
    assertThat(queue.submit(churn("club")).number()).isEqualTo(1);
    assertThat(next().state()).isEqualTo(Job.State.RUNNING);
    mayEnd.countDown();
    var done = next();
    assertThat(done.state()).isEqualTo(Job.State.DONE);
    assertThat(done.made()).contains(CARD);
  }

  @Test
  void aDatasetHasOneRunAtATimeWhileAnotherDatasetHasItsOwn() {
    queue.submit(churn("club"));
    assertThat(next().request().dataset()).isEqualTo("club");
    queue.submit(churn("club"));
    queue.submit(churn("cars"));
    assertThat(next().request().dataset()).isEqualTo("cars");
    assertThat(states("club")).containsExactly(Job.State.QUEUED, Job.State.RUNNING);
    mayEnd.countDown();
    for (int i = 0; i < 4; i++) {
      next();
    }
    assertThat(states("club")).containsExactly(Job.State.DONE, Job.State.DONE);
  }

  @Test
  void aCancelledRunStopsAndTheNextOneStarts() {
    var first = queue.submit(churn("club"));
    next();
    var second = queue.submit(churn("club"));
    queue.cancel(first.number());
    assertThat(next().state()).isIn(Job.State.STOPPING, Job.State.CANCELLED);
    assertThat(until(second.number()).state()).isEqualTo(Job.State.RUNNING);
    assertThat(queue.find(first.number()).orElseThrow().state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void aRunThatWaitsCanBeCancelledBeforeItStarts() {
    queue.submit(churn("club"));
    next();
    var waiting = queue.submit(churn("club"));
    queue.cancel(waiting.number());
    assertThat(next().state()).isEqualTo(Job.State.CANCELLED);
    mayEnd.countDown();
    assertThat(next().state()).isEqualTo(Job.State.DONE);
    assertThat(states("club")).containsExactly(Job.State.CANCELLED, Job.State.DONE);
  }

  @Test
  void aRefusedRunSaysWhy() {
    queue.submit(RunRequest.of("club", ModelCard.Kind.CLUSTERS, TODAY, "analyst"));
    next();
    var failed = next();
    assertThat(failed.state()).isEqualTo(Job.State.FAILED);
    assertThat(failed.failure()).isEqualTo("Too few members.");
  }

  private static RunRequest churn(String dataset) {
    return RunRequest.of(dataset, ModelCard.Kind.CHURN, TODAY, "analyst");
  }

  private List<Job.State> states(String dataset) {
    return queue.jobs(dataset).stream().map(Job::state).toList();
  }

  private Job until(long number) {
    var job = next();
    while (job.number() != number) {
      job = next();
    }
    return job;
  }

  private Job next() {
    try {
      var job = told.poll(20, TimeUnit.SECONDS);
      assertThat(job).as("a change within 20 s").isNotNull();
      return job;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private ModelRun.Finished untilAllowed(RunRequest request, Progress progress) {
    try {
      mayEnd.await();
    } catch (InterruptedException interrupted) {
      progress.check();
    }
    return () -> CARD;
  }

  private ModelRun.Finished refuse(RunRequest request, Progress progress) {
    throw new FacetException(ErrorCode.NOT_ENOUGH_DATA, "Too few members.");
  }
}
