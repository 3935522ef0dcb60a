package facet.workbench.data;

import facet.datasets.Cancellation;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// How far the sample of a first start is, for pages that have nothing to show before it is there.
@Component
public class FirstSample {
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private OptionalInt percent = OptionalInt.empty();

  /// Percent done; empty when no sample is being made.
  public synchronized OptionalInt percent() {
    return percent;
  }

  /// Calls `watcher` on every change, from any thread, until the registration is closed.
  public Cancellation.Registration watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /// @param share done of the sample, 0 to 1
  public void at(double share) {
    become(OptionalInt.of((int) Math.floor(100 * share)));
  }

  /// It is there, or can't be made.
  public void over() {
    become(OptionalInt.empty());
  }

  private void become(OptionalInt next) {
    synchronized (this) {
      if (percent.equals(next)) {
        return;
      }
      percent = next;
    }
    watchers.forEach(Runnable::run);
  }
}
