package facet.workbench.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import facet.datasets.crm.Capabilities;
import facet.datasets.crm.Stop;
import facet.datasets.crm.file.FolderSettings;
import facet.workbench.database.SettableClock;
import facet.workbench.secrets.SecretBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the ledger promises, on every database that may hold it.
abstract class LedgerContract {

  private static final PublishRequest CHANGES = PublishRequest.changes("chen.jie");
  private static final Approver LI_YAN = new Approver("li.yan", false);

  @TempDir Path home;
  private final SettableClock clock = new SettableClock();
  private final FakeCrm crm = new FakeCrm();
  private HikariDataSource database;
  private Publishing publishing;
  private String publication;

  abstract HikariDataSource freshDatabase();

  @BeforeEach
  void setUp() {
    database = freshDatabase();
    publishing = process("process-1");
    String destination =
        publishing
            .destinations()
            .create(
                "CRM",
                new DestinationSettings.Folder(new FolderSettings(home, "member_key", false)),
                Optional.empty());
    publication =
        publishing
            .publications()
            .create(
                new Publication.Target(
                    "Autumn win-back to CRM", "jewellery", "drifting-away", destination),
                new FieldMapping(List.of(new FieldMapping.MappedField("member.tier", "tier"))),
                new Brakes(60, true),
                "chen.jie")
            .id();
  }

  @AfterEach
  void tearDown() {
    database.close();
  }

  private Publishing process(String holder) {
    SecretBox secrets = SecretBox.withKeyFile(home.resolve("secrets.key"));
    return Publishing.over(database, secrets, clock, holder, (settings, secret) -> crm);
  }

  // ── What is sent ────────────────────────────────────────────────────────────────────────────

  @Test
  void sendsEveryoneFirstAndThenOnlyWhatChanged() {
    Run first = publish("M1 gold, M2 gold, M3 silver, M4 gold");
    assertThat(crm.received()).isEqualTo("ADD M1, ADD M2, ADD M3, ADD M4");
    assertThat(first.full()).isTrue();
    assertThat(first.state()).isEqualTo(RunState.DONE);

    Run second = publish("M1 gold, M2 carat, M4 gold, M5 gold");

    assertThat(crm.received()).isEqualTo("UPDATE M2, REMOVE M3, ADD M5");
    assertThat(crm.text()).isEqualTo("M1 gold, M2 carat, M4 gold, M5 gold");
    assertThat(second.full()).isFalse();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.counts().adds()).isEqualTo(1);
    assertThat(second.counts().updates()).isEqualTo(1);
    assertThat(second.counts().removes()).isEqualTo(1);
    assertThat(second.counts().unchanged()).isEqualTo(2);
    assertThat(second.counts().applied()).isEqualTo(3);
    assertThat(second.counts().readBackSame()).isEqualTo(3);
  }

  @Test
  void sendsNothingWhenNothingChanged() {
    publish("M1 gold, M2 gold");
    crm.received();

    Run again = publish("M1 gold, M2 gold");

    assertThat(crm.received()).isEmpty();
    assertThat(again.state()).isEqualTo(RunState.DONE);
    assertThat(again.counts().unchanged()).isEqualTo(2);
  }

  @Test
  void triesWithoutSending() {
    publish("M1 gold, M2 gold");
    crm.received();

    Plan plan =
        publishing.publishSegment().dryRun(publication, Members.of("M2 gold, M3 gold"), CHANGES);

    assertThat(plan.operations())
        .extracting(row -> row.action() + " " + row.memberKey())
        .containsExactly("REMOVE M1", "ADD M3");
    assertThat(crm.received()).isEmpty();
    assertThat(publishing.ledger().runs(publication)).hasSize(1);
  }

  @Test
  void sendsEveryoneAgainAfterAChangeOfMapping() {
    publish("M1 gold, M2 gold");
    crm.received();
    publishing
        .publications()
        .changeMapping(
            publication,
            new FieldMapping(List.of(new FieldMapping.MappedField("member.tier", "level"))));

    assertThat(publish("M1 gold, M2 gold").full()).isTrue();
    assertThat(crm.received()).isEqualTo("UPDATE M1, UPDATE M2");
    publish("M1 gold, M2 gold");
    assertThat(crm.received()).isEmpty();
  }

  @Test
  void keepsTheMembersOfARunAndWhatTheyComeFrom() {
    Run run = publish("M2 gold, M1 gold, M3 silver");
    publish("M1 gold, M2 gold");

    assertThat(publishing.ledger().membership(run.id()).memberKeys())
        .containsExactly("M1", "M2", "M3");
    assertThat(publishing.ledger().membership(run.id()).checksum()).isEqualTo(run.checksum());
    // printf 'M1\nM2\nM3\n' | sha256sum
    assertThat(run.checksum())
        .isEqualTo("1cfb3287cf08694ae589ae71ea9b6c37b3e5e0d3c5b6933027a450ba0b285d5a");
    assertThat(run.origin().sql()).startsWith("SELECT");
    assertThat(run.origin().dataVersion()).isEqualTo("v118");
    assertThat(run.origin().segmentVersion()).isEqualTo(7);
  }

  @Test
  void showsTheDeductionsThatWereMade() {
    Members members =
        new Members(
            Map.of("M1", "gold"),
            List.of(new Deduction("consent", 12), new Deduction("control-group", 3)));

    Run run = run(publishing.publishSegment().publish(publication, members, CHANGES));

    Waterfall waterfall = publishing.ledger().waterfall(run.id());
    assertThat(waterfall.matched()).isEqualTo(16);
    assertThat(waterfall.deductions()).containsExactlyElementsOf(members.deductions());
    assertThat(waterfall.target()).isEqualTo(1);
  }

  // ── Brakes ──────────────────────────────────────────────────────────────────────────────────

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

  // ── Faults ──────────────────────────────────────────────────────────────────────────────────

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

  // ── Rejected rows ───────────────────────────────────────────────────────────────────────────

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

  // ── All of it together ──────────────────────────────────────────────────────────────────────

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

  private Run publish(String members) {
    return run(publishing.publishSegment().publish(publication, Members.of(members), CHANGES));
  }

  private static Run run(PublishAnswer answer) {
    return switch (answer) {
      case PublishAnswer.Stands(var run) -> run;
      case PublishAnswer.Busy busy -> throw new AssertionError("Busy: " + busy);
      case PublishAnswer.NotPossible not -> throw new AssertionError("Not possible: " + not);
    };
  }

  private Duration waited(Run run) {
    return Duration.between(clock.instant(), run.times().nextAttempt().orElseThrow().toInstant());
  }

  private String states(Run run) {
    StringBuilder text = new StringBuilder();
    for (OperationState state : OperationState.values()) {
      int rows = publishing.ledger().operations(run.id(), Optional.of(state), 0, 1000).size();
      if (rows > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(state).append(' ').append(rows);
      }
    }
    return text.toString();
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
