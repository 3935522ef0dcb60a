package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Long work of one component, off the UI thread: the newest question wins, answers to older ones
/// are dropped.
///
/// Work runs on a virtual thread and is interrupted when a newer question comes, on [#cancel] and
/// when the component leaves the page. It has no current user and no current UI: take what it needs
/// from them before.
public final class Background {
  private static final Runnable LATER = () -> {};

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
    start(CompletableFuture.completedFuture(LATER), work, done, failed);
  }

  /// As [#run], but waits up to `patience` for the answer. One that is there by then is told before
  /// this returns: it reaches the browser in the answer to its question, not in a message after it.
  public <T> void runWaiting(
      Duration patience, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    var told =
        new CompletableFuture<Runnable>()
            .completeOnTimeout(LATER, patience.toMillis(), TimeUnit.MILLISECONDS);
    start(told, work, done, failed);
    told.join().run();
  }

  /// @param told takes the answer of whoever waits for it; complete when nobody does any more
  private <T> void start(
      CompletableFuture<Runnable> told,
      Callable<T> work,
      Consumer<T> done,
      Consumer<Exception> failed) {
    UI ui =
        owner
            .getUI()
            .orElseThrow(() -> new IllegalStateException("The owner is not on a page yet"));
    cancel();
    long mine = revision;
    worker =
        Thread.ofVirtual()
            .name("background-" + owner.getClass().getSimpleName())
            .start(() ->
                answer(work, done, failed)
                    .filter(answer -> !told.complete(answer))
                    .ifPresent(answer -> tell(ui, mine, answer)));
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

  /// What is to be told; nothing when the work was dropped.
  private static <T> Optional<Runnable> answer(
      Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    try {
      T result = work.call();
      return Optional.of(() -> done.accept(result));
    } catch (InterruptedException | InterruptedIOException dropped) {
      return Optional.empty();
    } catch (Exception problem) {
      return Optional.of(() -> failed.accept(problem));
    }
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
