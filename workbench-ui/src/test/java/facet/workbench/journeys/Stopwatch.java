package facet.workbench.journeys;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Times in the browser from what a hand does to the painted frame that answers it, by the
/// browser's own clock.
final class Stopwatch {
  /// `drop`: from the pointer let go to the frame with the moved row, and to that with the new
  /// row's own number. `key`: from the key to the frame with the exact numbers after it. `moves`:
  /// from each move of the pointer to its frame.
  private static final String SCRIPT =
      """
      () => {
        const painted = (then) => requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = then;
          channel.port2.postMessage(0);
        });
        const rows = () => [...document.querySelectorAll('facet-canvas [data-node]')];
        const number = (row, i) => /[0-9]/.test(row?.querySelectorAll(':scope > .num')[i]?.textContent ?? '');
        const exact = () => !document.querySelector('facet-canvas .live.busy, facet-canvas .live.quietly');
        const until = (done, then) => requestAnimationFrame(function look() {
          if (done()) painted(then); else requestAnimationFrame(look);
        });
        window.stopwatch = {
          drop() {
            const known = new Set(rows().map((r) => r.dataset.node));
            const fresh = () => rows().find((r) => !known.has(r.dataset.node));
            this.result = new Promise((resolve) => addEventListener('pointerup', (e) => {
              const took = { drawn: -1, shown: 0, picks: false };
              requestAnimationFrame(() => {
                if (fresh()) painted(() => (took.drawn = performance.now() - e.timeStamp));
              });
              const picks = () => fresh()?.dataset.node !== 'new' && exact() && !number(fresh(), 0);
              until(() => (fresh()?.dataset.node !== 'new' && number(fresh(), 0)) || picks(), () => {
                took.picks = picks();
                took.shown = performance.now() - e.timeStamp;
                resolve(took);
              });
            }, { once: true, capture: true }));
          },
          key() {
            this.result = new Promise((resolve) => addEventListener('keydown', (e) => {
              const canvas = document.querySelector('facet-canvas');
              const before = canvas.state;
              until(() => canvas.state !== before && canvas.state.status.kind === 'exact',
                () => resolve({ drawn: 0, shown: performance.now() - e.timeStamp, picks: false }));
            }, { once: true, capture: true }));
          },
          moves() {
            this.each = [];
            addEventListener('pointermove', (e) => {
              painted(() => this.each.push(performance.now() - e.timeStamp));
            }, { capture: true });
          },
        };
      }\
      """;

  private final Page page;

  Stopwatch(Page page) {
    this.page = page;
    page.evaluate(SCRIPT);
  }

  /// @param drawn until the hand's own move was painted, where it was in the next frame; else −1
  /// @param shown until the exact number was painted
  /// @param picks there is no number, since a value has to be picked first
  record Took(double drawn, double shown, boolean picks) {}

  void beforeDrop() {
    page.evaluate("() => stopwatch.drop()");
  }

  void beforeKey() {
    page.evaluate("() => stopwatch.key()");
  }

  void beforeMoves() {
    page.evaluate("() => stopwatch.moves()");
  }

  Took took() {
    var took = (Map<?, ?>) page.evaluate("() => stopwatch.result");
    return new Took(
        number(took.get("drawn")),
        number(took.get("shown")),
        Boolean.TRUE.equals(took.get("picks")));
  }

  double[] moves() {
    var each = (Iterable<?>) page.evaluate("() => stopwatch.each");
    var times = new double[Integer.parseInt(page.evaluate("() => stopwatch.each.length") + "")];
    int i = 0;
    for (var one : each) {
      times[i++] = number(one);
    }
    return times;
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /// A line of a table: how many, p50, p95 and the longest, in milliseconds.
  static String line(String what, double[] times) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f |%n",
        what,
        sorted.length,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 1));
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
