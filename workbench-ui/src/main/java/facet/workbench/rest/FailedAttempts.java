package facet.workbench.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts wrong tokens by address: after twenty within a minute nothing from there is tried until
/// the minute is over.
final class FailedAttempts {
  static final int LIMIT = 20;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;

  private final Clock clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > ADDRESSES;
        }
      };

  FailedAttempts(Clock clock) {
    this.clock = clock;
  }

  private record Window(Instant until, int failures) {}

  synchronized boolean areTooMany(String address) {
    var window = windows.get(address);
    return window != null && window.failures() >= LIMIT && clock.instant().isBefore(window.until());
  }

  synchronized void add(String address) {
    var now = clock.instant();
    var window = windows.get(address);
    windows.put(
        address,
        window == null || !now.isBefore(window.until())
            ? new Window(now.plus(WINDOW), 1)
            : new Window(window.until(), window.failures() + 1));
  }
}
