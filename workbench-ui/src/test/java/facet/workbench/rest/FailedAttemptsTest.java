package facet.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import facet.workbench.database.SettableClock;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {
  private final SettableClock clock = new SettableClock();
  private final FailedAttempts failed = new FailedAttempts(clock);

  @Test
  void nothingIsTriedAfterTwentyWrongTokensUntilTheMinuteIsOver() {
    for (int i = 1; i < FailedAttempts.LIMIT; i++) {
      failed.add("10.0.0.7");
    }
    assertThat(failed.areTooMany("10.0.0.7")).isFalse();
    failed.add("10.0.0.7");
    assertThat(failed.areTooMany("10.0.0.7")).isTrue();
    assertThat(failed.areTooMany("10.0.0.8")).as("somebody else").isFalse();
    clock.advance(FailedAttempts.WINDOW);
    assertThat(failed.areTooMany("10.0.0.7")).isFalse();
    failed.add("10.0.0.7");
    assertThat(failed.areTooMany("10.0.0.7")).as("counted afresh").isFalse();
  }
}
