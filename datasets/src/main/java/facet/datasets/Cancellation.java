package facet.datasets;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Lets one thread stop work that another does. Work registers how to interrupt itself, and checks
/// between its steps.
public final class Cancellation {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean cancelled;

  /// Stops the work; later checks and registrations stop at once.
  public void cancel() {
    cancelled = true;
    listeners.forEach(Runnable::run);
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /// @throws FacetException `CANCELLED` once {@link #cancel} has been called
  public void check() {
    if (cancelled) {
      throw new FacetException(ErrorCode.CANCELLED, "Cancelled.");
    }
  }

  /// Runs `interrupt` on {@link #cancel}, until the registration is closed.
  public Registration onCancel(Runnable interrupt) {
    listeners.add(interrupt);
    if (cancelled) {
      interrupt.run();
    }
    return () -> listeners.remove(interrupt);
  }

  /// Ends a registration.
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
