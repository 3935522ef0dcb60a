package facet.workbench.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// That of several processes on one ledger only one sends, on every database that may hold it.
abstract class ProcessesContract extends LedgerFixture {

  @Test
  void takesOverFromAProcessThatDiedAfterTheDestinationHadTheRows() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    crm.beforeAnswer = () -> hang(sent, never);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<PublishAnswer> dead =
          threads.submit(() ->
              publishing
                  .publishSegment()
                  .publish(publication, Members.of("M1 a, M2 a, M3 a, M4 a"), CHANGES));
      assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
      crm.beforeAnswer = () -> {};
      PublishSegment other = process("process-2").publishSegment();
      Run inFlight = publishing.ledger().latest(publication).orElseThrow();
      assertThat(states(inFlight)).isEqualTo("PENDING 1, INFLIGHT 3");
      assertThat(publishing.ledger().delivered(publication)).isZero();
      assertThat(other.resumeDue()).isEmpty();
      assertThat(other.resume(inFlight.id())).isInstanceOf(PublishAnswer.Busy.class);

      clock.advance(Duration.ofMinutes(10));
      Run done = run(other.resumeDue().getFirst());

      assertThat(done.state()).isEqualTo(RunState.DONE);
      assertThat(crm.received())
          .isEqualTo("ADD M1, ADD M2, ADD M3, ADD M1, ADD M2, ADD M3, ADD M4");
      assertThat(crm.rows).hasSize(4);
      never.countDown();
      assertThat(dead.get(20, TimeUnit.SECONDS)).isInstanceOf(PublishAnswer.Busy.class);
      assertThat(publishing.ledger().run(done.id())).contains(done);
    }
  }

  @Test
  void letsOneOfTwoConcurrentRunsWin() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    crm.beforeAnswer = () -> hang(sent, go);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<PublishAnswer> first =
          threads.submit(() ->
              publishing.publishSegment().publish(publication, Members.of("M1 a, M2 a"), CHANGES));
      assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();

      PublishAnswer second =
          process("process-2")
              .publishSegment()
              .publish(publication, Members.of("M1 a, M2 a"), CHANGES);

      assertThat(second)
          .isInstanceOfSatisfying(
              PublishAnswer.Busy.class, busy -> assertThat(busy.holder()).isEqualTo("process-1"));
      go.countDown();
      assertThat(run(first.get(20, TimeUnit.SECONDS)).state()).isEqualTo(RunState.DONE);
    }
    assertThat(crm.received()).isEqualTo("ADD M1, ADD M2");
    assertThat(publishing.ledger().runs(publication)).hasSize(1);
  }

  private static void hang(CountDownLatch arrived, CountDownLatch until) {
    arrived.countDown();
    try {
      if (!until.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("Nobody let the destination answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
