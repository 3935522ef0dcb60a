package facet.workbench.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// When the ledger waits for a person, on every database that may hold it.
abstract class BrakesContract extends LedgerFixture {

  @Test
  void asksBeforeItRemovesMoreThanTheShareAllowed() {
    publish("M1 gold, M2 gold, M3 gold, M4 gold, M5 gold");
    assertThat(publish("M1 gold, M2 gold").state()).isEqualTo(RunState.DONE);
    crm.received();
    publish("M1 gold, M2 gold, M3 gold, M4 gold, M5 gold");
    crm.received();

    Run waiting = publish("M1 gold");

    assertThat(waiting.state()).isEqualTo(RunState.AWAITING_APPROVAL);
    assertThat(waiting.reason()).hasValueSatisfying(r -> assertThat(r).contains("4 of 5"));
    assertThat(crm.received()).isEmpty();
    assertThat(publishing.publishSegment().resumeDue()).isEmpty();
    assertThat(publishing.publishSegment().resume(waiting.id()))
        .isInstanceOf(PublishAnswer.NotPossible.class);

    Run done = run(publishing.publishSegment().approve(waiting.id(), LI_YAN));

    assertThat(done.state()).isEqualTo(RunState.DONE);
    assertThat(done.people().decidedBy()).contains("li.yan");
    assertThat(crm.text()).isEqualTo("M1 gold");
    assertThat(publishing.publishSegment().approve(waiting.id(), LI_YAN))
        .isInstanceOf(PublishAnswer.NotPossible.class);
  }

  @Test
  void letsNobodyApproveWhatTheyStartedUnlessTheirRoleMay() {
    publish("M1 gold, M2 gold");
    Run waiting = publish("");
    crm.received();

    PublishSegment publishing = this.publishing.publishSegment();
    PublishAnswer own = publishing.approve(waiting.id(), new Approver("chen.jie", false));
    assertThat(own)
        .isInstanceOfSatisfying(
            PublishAnswer.NotPossible.class,
            answer -> {
              assertThat(answer.run().state()).isEqualTo(RunState.AWAITING_APPROVAL);
              assertThat(answer.why()).contains("chen.jie started it");
            });
    assertThat(crm.received()).isEmpty();

    Run done = run(publishing.approve(waiting.id(), new Approver("chen.jie", true)));
    assertThat(done.state()).isEqualTo(RunState.DONE);
    assertThat(done.people().decidedBy()).contains("chen.jie");
  }

  @Test
  void asksWhenNobodyMatchesAndRemovesNobodyWhenRefused() {
    publish("M1 gold, M2 gold");
    crm.received();

    Run waiting = publish("");
    assertThat(waiting.state()).isEqualTo(RunState.AWAITING_APPROVAL);
    Run refused =
        run(publishing.publishSegment().refuse(waiting.id(), "li.yan", "the import was empty"));

    assertThat(refused.state()).isEqualTo(RunState.FAILED);
    assertThat(crm.received()).isEmpty();
    assertThat(crm.text()).isEqualTo("M1 gold, M2 gold");
  }
}
