package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/// One query on a thread of its own, so that the one who asked can be interrupted while DuckDB
/// works.
final class RunningQuery {
  private final DuckDBConnection connection;
  private final String sql;
  private final Consumer<Chunk> sink;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile @Nullable DuckDBPreparedStatement statement;
  private volatile boolean stopped;

  RunningQuery(DuckDBConnection connection, String sql, Consumer<Chunk> sink) {
    this.connection = connection;
    this.sql = sql;
    this.sink = sink;
  }

  void run(Duration timeout) {
    Thread.ofPlatform().daemon().name("query").start(this::work);
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
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new FacetException(
          ErrorCode.INTERNAL, "DuckDB refused a query: " + e.getMessage() + "\n" + sql, e);
    }
  }

  private void work() {
    try (var prepared = connection.prepare(sql)) {
      statement = prepared;
      if (!stopped) {
        try (var result = prepared.query()) {
          while (!stopped && result.nextChunk()) {
            sink.accept(new Chunk(result.chunk()));
          }
        }
      }
      done.complete(null);
    } catch (SQLException | RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  /// Stops DuckDB and waits until it has let go of the connection.
  private void stop() {
    stopped = true;
    var running = statement;
    try {
      if (running != null) {
        running.cancel();
      }
      done.join();
    } catch (SQLException | RuntimeException _) {
      // A cancelled query fails by design; the caller hears that it was cancelled.
    }
  }
}
