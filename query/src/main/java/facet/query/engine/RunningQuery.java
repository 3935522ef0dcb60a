package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One query on a thread of its own, so that the one who asked can be interrupted while the
/// database works.
final class RunningQuery {
  /// What the SQL states of a broken connection, and of a server that is going down, begin with.
  private static final List<String> CONNECTION_LOST = List.of("08", "57P");

  /// How engines say that a statement is more than they can take: Trino where a filter would be a
  /// method longer than Java's, or the statement more stages or characters than it reads.
  private static final List<String> TOO_COMPLEX =
      List.of("exceeded maximum filters", "allowed maximum", "exceeds the maximum length");

  private static final int PATIENCE = 100;
  private static final long PAUSE_MILLIS = 100;

  private final String engine;
  private final String sql;
  private final Callable<Cursor> opening;
  private final Consumer<Chunk> sink;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile @Nullable Cursor cursor;
  private volatile boolean stopped;
  private volatile boolean answered;

  RunningQuery(String engine, String sql, Callable<Cursor> opening, Consumer<Chunk> sink) {
    this.engine = engine;
    this.sql = sql;
    this.opening = opening;
    this.sink = sink;
  }

  /// Waits for the end. When it is stopped and the database does not let go in time, the query may
  /// still hold its connection afterwards: see {@link #whenOver}.
  void run(Duration timeout) {
    Thread.ofPlatform().daemon().name(Engine.THREAD).start(this::work);
    try {
      done.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new FacetException(ErrorCode.CANCELLED, "The query was cancelled.", e);
    } catch (TimeoutException e) {
      stop();
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The query took longer than the %d s allowed and was stopped."
              .formatted(timeout.toSeconds()),
          e);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    }
  }

  /// Does something once the connection is free again: now, or on the query's own thread.
  void whenOver(Runnable act) {
    done.whenComplete((_, _) -> act.run());
  }

  /// Whether it failed because the connection was broken, before there was any answer.
  boolean foundConnectionBroken() {
    return !answered
        && done.isCompletedExceptionally()
        && done.exceptionNow() instanceof SQLException e
        && isLost(e);
  }

  private static boolean isLost(SQLException e) {
    return CONNECTION_LOST.stream().anyMatch(String.valueOf(e.getSQLState())::startsWith);
  }

  private RuntimeException failed(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException own -> own;
      case SQLException e when isLost(e) ->
          new FacetException(
              ErrorCode.UNAVAILABLE, engine + " is out of reach: " + e.getMessage(), e);
      case SQLException e
          when TOO_COMPLEX.stream().anyMatch(String.valueOf(e.getMessage())::contains) ->
          new FacetException(
              ErrorCode.NOT_SUPPORTED,
              "This question is too long for %s: %s Split it into saved segments of fewer conditions, or ask it on another engine."
                  .formatted(engine, e.getMessage()),
              e);
      case null, default ->
          new FacetException(
              ErrorCode.INTERNAL,
              "%s refused a query: %s\n%s".formatted(engine, cause, sql),
              cause);
    };
  }

  private void work() {
    try (var opened = opening.call()) {
      cursor = opened;
      var chunk = stopped ? null : opened.next();
      while (chunk != null && !stopped) {
        answered = true;
        sink.accept(chunk);
        chunk = opened.next();
      }
    } catch (Exception | Error e) {
      done.completeExceptionally(e);
    }
    done.complete(null);
  }

  /// Stops the database and waits until it has let go of the connection; not for ever, for the
  /// database may be the one that hangs. A cancel that comes before the query has reached the
  /// database does nothing there, so it is said again.
  private void stop() {
    stopped = true;
    for (int i = 0; i < PATIENCE && !done.isDone(); i++) {
      cancel();
      try {
        done.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException _) {
        // A cancelled query fails by design; the caller hears that it was cancelled.
      } catch (InterruptedException _) {
        // Whoever is impatient is told so at once; the query ends by itself.
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void cancel() {
    var running = cursor;
    try {
      if (running != null) {
        running.cancel();
      }
    } catch (SQLException _) {
      // The database did not hear it. It is said again until the query is over.
    }
  }
}
