package facet.workbench.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the ledger lets out, on every database that may hold it.
abstract class SendingContract extends LedgerFixture {

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
}
