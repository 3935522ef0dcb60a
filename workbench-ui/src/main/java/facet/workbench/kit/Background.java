package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Long work of one component, off the UI thread: the newest question wins, answers to older ones
/// are dropped.
///
/// Work runs on a virtual thread and is interrupted when a newer question comes, on [#cancel] and
/// when the component leaves the page. It has no current user and no current UI: take what it needs
/// from them before.
public final class Background {
  private final Component owner;
  private long revision;
  private @Nullable Thread worker;

  public Background(Component owner) {
    this.owner = owner;
    owner.addDetachListener(gone -> cancel());
  }

  /// Starts the work; `done` or `failed` is called in the UI, unless something newer was started
  /// meanwhile.
  ///
  /// Call it while the owner is attached, that is from a listener or from `onAttach`.
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    UI ui =
        owner
            .getUI()
            .orElseThrow(() -> new IllegalStateException("The owner is not on a page yet"));
    cancel();
    long mine = revision;
    worker =
        Thread.ofVirtual()
            .name("background-" + owner.getClass().getSimpleName())
            .start(() -> work(ui, mine, work, done, failed));
  }

  /// Drops what is under way, if anything.
  public void cancel() {
    revision++;
    Thread running = worker;
    if (running != null) {
      running.interrupt();
      worker = null;
    }
  }

  private <T> void work(
      UI ui, long mine, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    Runnable told;
    try {
      T result = work.call();
      told = () -> done.accept(result);
    } catch (InterruptedException | InterruptedIOException dropped) {
      return;
    } catch (Exception problem) {
      told = () -> failed.accept(problem);
    }
    tell(ui, mine, told);
  }

  private void tell(UI ui, long mine, Runnable told) {
    try {
      ui.access(() -> {
        if (mine == revision) {
          told.run();
        }
      });
    } catch (UIDetachedException left) {
      // The page is gone, and with it everybody who wanted to know.
      return;
    }
  }
}
