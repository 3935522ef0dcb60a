package facet.workbench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import facet.workbench.dashboards.Movement.Direction;
import facet.workbench.dashboards.Movement.Flow;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PyramidTest {
  private final Members members =
      Members.of(
          """
          0 high   500    high   600
          1 high   400    low    -10.50
          2 middle 100    high   300
          3 middle  90    middle  80.25
          7 low      0    middle  20
          8 low      ?    low       ?
          9 -        -    low      10.25
          """);
  private final Pyramid pyramid = Pyramid.of(members.standings(), Members.CLASSES);

  @Test
  void everyClassHasItsMembersItsAmountAndBothShares() {
    assertThat(pyramid.members()).isEqualTo(7);
    assertThat(pyramid.amount()).isEqualTo(1000);
    assertThat(rows())
        .isEqualTo(
            """
            high 2 28.6% 900.00 90.0% 450.00 +0 keep high
            middle 2 28.6% 100.25 10.0% 50.13 +0 keep middle
            low 3 42.9% -0.25 -0.0% -0.08 +1 leave low\
            """);
  }

  @Test
  void theKeyBandsAreTheFirstOnesThatTogetherBringMostBeyondTheirNumber() {
    assertThat(pyramid.keyBands()).extracting(Pyramid.Band::id).containsExactly("high");
    var even = Members.of("0 high 1 high 1\n1 low 1 low 1");
    assertThat(Pyramid.of(even.standings(), Members.CLASSES).key()).isZero();
  }

  @Test
  void aClassificationOfNobodyHasNoShares() {
    var nobody = Members.of("0 high 1 - -");
    var drawn = Pyramid.of(nobody.standings(), Members.CLASSES);
    assertThat(drawn.bands()).allMatch(band -> band.share() == 0 && band.amountShare() == 0);
    assertThat(drawn.bands().getFirst().perMember()).isZero();
  }

  @Test
  void everyMemberIsInOneFlowAndAmountsTellWhatIsAtStake() {
    var movement = Movement.of(members.moves(), 1);
    assertThat(movement.flows())
        .containsExactly(
            new Flow(0, 0, 1, 600, Direction.STAYED, Members.WHERE),
            new Flow(0, 2, 1, 400, Direction.LOST, Members.WHERE),
            new Flow(1, 0, 1, 300, Direction.UP, Members.WHERE),
            new Flow(1, 1, 1, 80.25, Direction.STAYED, Members.WHERE),
            new Flow(2, 1, 1, 20, Direction.UP, Members.WHERE),
            new Flow(2, 2, 1, 0, Direction.STAYED, Members.WHERE),
            new Flow(-1, 2, 1, 10.25, Direction.JOINED, Members.WHERE));
    assertThat(movement.before(0)).isEqualTo(2);
    assertThat(movement.after(2)).isEqualTo(3);
    assertThat(movement.before(Movement.JOINED_SINCE)).isEqualTo(1);
  }

  @Test
  void movesOutOfTheKeyBandsAreWorthActingOnThenMovesUpIntoThem() {
    var movement = Movement.of(members.moves(), 1);
    assertThat(movement.worthActing(1, 4)).extracting(Flow::amount).containsExactly(400.0, 300.0);
    assertThat(movement.worthActing(2, 3))
        .extracting(Flow::direction)
        .containsExactly(Direction.LOST, Direction.UP, Direction.UP);
    assertThat(movement.worthActing(1, 1)).extracting(Flow::amount).containsExactly(300.0);
  }

  @Test
  void whoStaysDoesNotCountAsMoved() {
    var still = Members.of("0 high 1 high 1\n1 - - low 1");
    var movement = Movement.of(still.moves(), 1);
    assertThat(movement.anyoneMoved()).isFalse();
    assertThat(Movement.of(members.moves(), 1).anyoneMoved()).isTrue();
  }

  private String rows() {
    return pyramid.bands().stream()
        .map(band ->
            "%s %d %.1f%% %.2f %.1f%% %.2f %+d %s"
                .formatted(
                    band.id(),
                    band.members(),
                    100 * band.share(),
                    band.amount(),
                    100 * band.amountShare(),
                    band.perMember(),
                    band.change(),
                    band.strategy().en()))
        .collect(Collectors.joining("\n"));
  }
}
