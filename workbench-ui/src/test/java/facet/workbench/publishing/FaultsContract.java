package facet.workbench.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.crm.Capabilities;
import facet.datasets.crm.Stop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// That faults lose and duplicate nobody, on every database that may hold the ledger.
abstract class FaultsContract extends LedgerFixture {

  @Test
  void pausesWhenTheDestinationIsDownAndGoesOnWhenItsTimeComes() {
    crm.down = Optional.of(new Stop.Unreachable("Connection refused"));

    Run paused = publish("M1 gold, M2 gold");

    assertThat(paused.state()).isEqualTo(RunState.PAUSED);
    assertThat(paused.reason()).contains("Connection refused");
    assertThat(waited(paused)).isEqualTo(Duration.ofSeconds(30));
    assertThat(publishing.publishSegment().resumeDue()).isEmpty();

    clock.advance(Duration.ofSeconds(30));
    Run second = run(publishing.publishSegment().resumeDue().getFirst());
    assertThat(waited(second)).isEqualTo(Duration.ofSeconds(60));

    crm.down = Optional.empty();
    clock.advance(Duration.ofSeconds(60));
    Run done = run(publishing.publishSegment().resumeDue().getFirst());
    assertThat(done.state()).isEqualTo(RunState.DONE);
    assertThat(crm.text()).isEqualTo("M1 gold, M2 gold");
  }

  @Test
  void waitsAsLongAsTheDestinationAsks() {
    crm.down = Optional.of(new Stop.Unreachable("Slow down", Optional.of(Duration.ofMinutes(7))));
    assertThat(waited(publish("M1 gold"))).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void waitsForAPersonWhenSettingsAreWrong() {
    crm.down = Optional.of(new Stop.Misconfigured("There is no table members"));

    Run paused = publish("M1 gold");

    assertThat(paused.state()).isEqualTo(RunState.PAUSED);
    assertThat(paused.times().nextAttempt()).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(publishing.publishSegment().resumeDue()).isEmpty();
  }

  @Test
  void resumesAfterACutWithoutDuplicateOrLoss() {
    crm.rowsUntilCut = 4;

    Run paused = publish("M1 a, M2 a, M3 a, M4 a, M5 a, M6 a, M7 a");

    assertThat(paused.state()).isEqualTo(RunState.PAUSED);
    assertThat(paused.counts().applied()).isEqualTo(4);
    assertThat(publishing.ledger().delivered(publication)).isEqualTo(4);
    assertThat(states(paused)).isEqualTo("PENDING 1, APPLIED 4, UNKNOWN 2");
    crm.received();
    crm.rowsUntilCut = Integer.MAX_VALUE;

    Run done = run(publishing.publishSegment().resume(paused.id()));

    assertThat(done.state()).isEqualTo(RunState.DONE);
    assertThat(crm.received()).isEqualTo("ADD M5, ADD M6, ADD M7");
    assertThat(crm.rows).hasSize(7);
    assertThat(publishing.ledger().delivered(publication)).isEqualTo(7);
  }

  @Test
  void readsBackBeforeItSendsAgainToADestinationThatWouldDuplicate() {
    crm.capabilities = new Capabilities(false, false, true, false, true, true, 3);
    crm.rowsUntilCut = 1;
    Run paused = publish("M1 a, M2 a, M3 a");
    assertThat(crm.text()).isEqualTo("M1 a, M2 a");
    crm.received();
    crm.rowsUntilCut = Integer.MAX_VALUE;

    Run done = run(publishing.publishSegment().resume(paused.id()));

    assertThat(done.state()).isEqualTo(RunState.DONE);
    assertThat(crm.received()).isEqualTo("ADD M3");
    assertThat(crm.text()).isEqualTo("M1 a, M2 a, M3 a");
  }

  @Test
  void settlesInTheNextRunWhatASupersededOneLeftUnknown() {
    publish("M1 a, M2 a, M3 a, M4 a");
    crm.rowsUntilCut = 0;
    Run cut = publish("M1 a, M2 a, M4 a, M5 a");
    assertThat(crm.text()).isEqualTo("M1 a, M2 a, M4 a");
    crm.rowsUntilCut = Integer.MAX_VALUE;
    crm.received();

    Run next = publish("M1 a, M2 a, M3 a, M4 a");

    assertThat(publishing.ledger().run(cut.id()).orElseThrow().state())
        .isEqualTo(RunState.SUPERSEDED);
    assertThat(next.state()).isEqualTo(RunState.DONE);
    assertThat(next.reason()).isEmpty();
    assertThat(crm.received()).isEqualTo("UPDATE M3, REMOVE M5");
    assertThat(crm.text()).isEqualTo("M1 a, M2 a, M3 a, M4 a");
  }

  @Test
  void keepsWhatWasInFlightUnknownWhenAConnectorFailsUnexpectedly() {
    crm.beforeAnswer =
        () -> {
          throw new IllegalStateException("a defect");
        };
    Run paused = publish("M1 a, M2 a");
    assertThat(paused.state()).isEqualTo(RunState.PAUSED);
    assertThat(paused.reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("a defect"));
    assertThat(states(paused)).isEqualTo("UNKNOWN 2");
    crm.beforeAnswer = () -> {};
    assertThat(run(publishing.publishSegment().resume(paused.id())).state())
        .isEqualTo(RunState.DONE);
  }

  @Test
  void stopsBetweenChunksWhenAskedTo() {
    crm.beforeAnswer =
        () ->
            publishing
                .publishSegment()
                .pause(publishing.ledger().latest(publication).orElseThrow().id());
    Run paused = publish("M1 a, M2 a, M3 a, M4 a");
    assertThat(paused.state()).isEqualTo(RunState.PAUSED);
    assertThat(paused.reason()).contains("Paused on request");
    assertThat(states(paused)).isEqualTo("PENDING 1, APPLIED 3");
    assertThat(publishing.ledger().progress(paused.id()))
        .isEqualTo(new PublicationLedger.Progress(2, 1, 4, 3));
    crm.beforeAnswer = () -> {};
    assertThat(run(publishing.publishSegment().resume(paused.id())).state())
        .isEqualTo(RunState.DONE);
  }

  @Test
  void sendsAgainWhatIsNotThereWhenReadBack() {
    crm.beforeAnswer = () -> crm.rows.remove("M2");
    Run paused = publish("M1 a, M2 a");
    assertThat(paused.state()).isEqualTo(RunState.PAUSED);
    assertThat(states(paused)).isEqualTo("APPLIED 1, RETRY 1");
    crm.beforeAnswer = () -> {};
    crm.received();

    Run done = run(publishing.publishSegment().resume(paused.id()));

    assertThat(crm.received()).isEqualTo("ADD M2");
    assertThat(done.state()).isEqualTo(RunState.DONE);
    assertThat(done.counts().readBackSame()).isEqualTo(2);
  }

  @Test
  void saysSoWhenTheDestinationHoldsOtherRowsThanWereAcknowledged() {
    publish("M1 a, M2 a");
    crm.rows.remove("M1");
    Run run = publish("M1 a, M2 a, M3 a");
    assertThat(run.reason())
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("holds 2 rows").contains("3 were acknowledged"));
  }

  @Test
  void holdsExactlyTheAudienceAfterAnySequenceOfChangesAndFaults() {
    for (long seed = 1; seed <= 6; seed++) {
      tearDown();
      setUp();
      crm.rows.clear();
      Random random = new Random(seed);
      Map<String, String> audience = new TreeMap<>();
      for (int step = 0; step < 12; step++) {
        change(audience, random);
        crm.rowsUntilCut = random.nextInt(3) == 0 ? random.nextInt(12) : Integer.MAX_VALUE;
        crm.lostAnswerArrived = random.nextBoolean();
        Run run =
            approved(
                publishing
                    .publishSegment()
                    .publish(publication, new Members(Map.copyOf(audience), List.of()), CHANGES));
        if (run.state() == RunState.PAUSED && random.nextBoolean()) {
          continue;
        }
        crm.rowsUntilCut = Integer.MAX_VALUE;
        if (run.state() == RunState.PAUSED) {
          run = run(publishing.publishSegment().resume(run.id()));
        }
        assertThat(run.state()).as("seed %d step %d", seed, step).isEqualTo(RunState.DONE);
        assertThat(crm.rows).as("seed %d step %d", seed, step).isEqualTo(audience);
        assertThat(run.reason()).isEmpty();
        assertThat(publishing.ledger().deliveredMembers(publication, "", 1000))
            .containsExactlyElementsOf(audience.keySet());
      }
    }
  }

  private static void change(Map<String, String> audience, Random random) {
    for (int i = 0; i < 8; i++) {
      String key = "M%02d".formatted(random.nextInt(25));
      if (random.nextInt(3) == 0) {
        audience.remove(key);
      } else {
        audience.put(key, "tier" + random.nextInt(3));
      }
    }
  }

  private Run approved(PublishAnswer answer) {
    Run run = run(answer);
    return run.state() == RunState.AWAITING_APPROVAL
        ? run(publishing.publishSegment().approve(run.id(), LI_YAN))
        : run;
  }
}
