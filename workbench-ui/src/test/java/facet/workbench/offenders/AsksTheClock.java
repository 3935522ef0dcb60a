package facet.workbench.offenders;

import java.time.Clock;
import java.time.LocalDate;

record AsksTheClock(LocalDate day) {

  @SuppressWarnings("JavaTimeDefaultTimeZone")
  static AsksTheClock today() {
    return new AsksTheClock(LocalDate.now());
  }

  static AsksTheClock withAClockOfItsOwn() {
    return asItShould(Clock.systemUTC());
  }

  static AsksTheClock asItShould(Clock clock) {
    return new AsksTheClock(LocalDate.now(clock));
  }
}
