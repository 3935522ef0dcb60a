package facet.workbench.segments.insight;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something worked out when it is first wanted, then kept. Whoever wants it meanwhile waits and
/// can be interrupted; what was interrupted or failed is worked out again by the next one.
final class Once<T> {
  private final Supplier<T> work;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable T known;

  Once(Supplier<T> work) {
    this.work = work;
  }

  T get() {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException dropped) {
      Thread.currentThread().interrupt();
      throw new FacetException(ErrorCode.CANCELLED, "No longer wanted.");
    }
    try {
      var found = known;
      if (found == null) {
        found = work.get();
        known = found;
      }
      return found;
    } finally {
      lock.unlock();
    }
  }
}
