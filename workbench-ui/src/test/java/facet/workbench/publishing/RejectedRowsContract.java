package facet.workbench.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of rows that a destination refuses, on every database that may hold the ledger.
abstract class RejectedRowsContract extends LedgerFixture {

  @Test
  void neverCallsARunDoneWhoseRowsWereRefused() {
    crm.refused = row -> row.values().contains("bad");

    Run run = publish("M1 gold, M2 bad, M3 gold, M4 bad");

    assertThat(run.state()).isEqualTo(RunState.DONE_WITH_REJECTS);
    assertThat(run.counts().applied()).isEqualTo(2);
    assertThat(run.counts().rejected()).isEqualTo(2);
    assertThat(publishing.ledger().rejectReasons(run.id()))
        .containsExactly(new PublicationLedger.ReasonCount("Tier is not known", 2));
    assertThat(publishing.ledger().rejected(publication))
        .extracting(PublicationLedger.RejectedRow::memberKey)
        .containsExactly("M2", "M4");
    assertThat(publishing.ledger().operations(run.id(), Optional.empty(), 0, 3))
        .extracting(PublicationLedger.Operation::memberKey)
        .containsExactly("M2", "M4", "M1");
  }

  @Test
  void triesARejectedRowAgainOnlyWhenItsDataChangedOrOnRequest() {
    crm.refused = row -> row.values().contains("bad");
    publish("M1 gold, M2 bad, M3 bad");
    crm.received();

    Run heldBack = publish("M1 gold, M2 bad, M3 silver");

    assertThat(crm.received()).isEqualTo("ADD M3");
    assertThat(heldBack.counts().heldBack()).isEqualTo(1);
    assertThat(heldBack.state()).isEqualTo(RunState.DONE_WITH_REJECTS);
    assertThat(publishing.ledger().rejected(publication))
        .extracting(PublicationLedger.RejectedRow::memberKey)
        .containsExactly("M2");

    crm.refused = row -> false;
    Run done =
        run(
            publishing
                .publishSegment()
                .publish(
                    publication,
                    Members.of("M1 gold, M2 bad, M3 silver"),
                    new PublishRequest("chen.jie", false, true)));
    assertThat(done.state()).isEqualTo(RunState.DONE);
    assertThat(crm.received()).isEqualTo("ADD M2");
    assertThat(publishing.ledger().rejected(publication)).isEmpty();
  }

  @Test
  void sendsTheRejectedRowsOfARunAgainOnRequest() {
    crm.refused = row -> row.memberKey().equals("M2");
    Run run = publish("M1 gold, M2 gold");
    crm.received();
    crm.refused = row -> false;

    Run done = run(publishing.publishSegment().sendRejectedAgain(run.id()));

    assertThat(crm.received()).isEqualTo("ADD M2");
    assertThat(done.state()).isEqualTo(RunState.DONE);
    assertThat(done.counts().rejected()).isZero();
    assertThat(publishing.publishSegment().sendRejectedAgain(run.id()))
        .isInstanceOf(PublishAnswer.NotPossible.class);
  }

  @Test
  void givesUpOnARowThatStaysBusy() {
    crm.busy = row -> row.memberKey().equals("M2");
    Run run = publish("M1 gold, M2 gold");
    for (int tries = 1; tries < 5; tries++) {
      assertThat(run.state()).isEqualTo(RunState.PAUSED);
      clock.advance(Duration.ofHours(1));
      run = run(publishing.publishSegment().resumeDue().getFirst());
    }
    assertThat(run.state()).isEqualTo(RunState.DONE_WITH_REJECTS);
    assertThat(publishing.ledger().rejected(publication).getFirst().reason())
        .isEqualTo("Given up after 5 tries. Locked by wang.min");
  }
}
