package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Connections to one database, kept while idle and opened when none is. One on which a query
/// failed is not used again. Queries take turns, first come, first served.
final class Connections<C extends Connection> implements AutoCloseable {
  private static final int SECONDS_TO_ANSWER = 5;

  private final String engine;
  private final EngineSettings settings;
  private final Callable<C> fresh;
  private final Semaphore turns;
  private final ConcurrentLinkedQueue<C> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  Connections(String engine, EngineSettings settings, Callable<C> fresh) {
    this.engine = engine;
    this.settings = settings;
    this.fresh = fresh;
    this.turns = new Semaphore(settings.queriesAtOnce(), true);
  }

  /// Runs a query on a connection of its own, once it is its turn.
  void query(String sql, Cursor.Opening<C> opening, Consumer<Chunk> sink) {
    takeTurn();
    try {
      run(sql, opening, sink);
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (!turns.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new FacetException(
            ErrorCode.UNAVAILABLE,
            "%s had no room for the query for %d s: others take all of it. Try again later."
                .formatted(engine, settings.timeout().toSeconds()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FacetException(ErrorCode.CANCELLED, "The query was cancelled.", e);
    }
  }

  /// A connection that was kept may have broken since; then a fresh one is asked.
  private void run(String sql, Cursor.Opening<C> opening, Consumer<Chunk> sink) {
    var kept = idle.poll();
    if (kept == null || !answers(kept, sql, opening, sink)) {
      var fresh = open();
      run(fresh, new RunningQuery(engine, sql, () -> opening.open(fresh, sql), sink));
    }
  }

  /// @return false when it was broken; those kept beside it are given up too
  private boolean answers(C kept, String sql, Cursor.Opening<C> opening, Consumer<Chunk> sink) {
    var query = new RunningQuery(engine, sql, () -> opening.open(kept, sql), sink);
    try {
      run(kept, query);
      return true;
    } catch (FacetException e) {
      if (!query.foundConnectionBroken()) {
        throw e;
      }
      closeIdle();
      return false;
    }
  }

  private void run(C connection, RunningQuery query) {
    boolean sound = false;
    try {
      query.run(settings.timeout());
      sound = true;
    } finally {
      boolean again = sound;
      query.whenOver(() -> giveBack(connection, again));
    }
  }

  /// Asks something small of the database on the caller's own thread.
  <T> T with(Asking<C, T> asking) {
    var connection = borrow();
    boolean sound = false;
    try {
      var answer = asking.ask(connection);
      sound = true;
      return answer;
    } catch (SQLException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, engine + " gives no answer: " + e.getMessage(), e);
    } finally {
      giveBack(connection, sound);
    }
  }

  @FunctionalInterface
  interface Asking<C, T> {
    T ask(C connection) throws SQLException;
  }

  /// One that was kept and answers still, or a fresh one.
  private C borrow() {
    for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (isSound(kept)) {
        return kept;
      }
      close(kept);
    }
    return open();
  }

  private static boolean isSound(Connection kept) {
    try {
      return kept.isValid(SECONDS_TO_ANSWER);
    } catch (SQLException _) {
      return false;
    }
  }

  private C open() {
    try {
      return fresh.call();
    } catch (Exception e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, engine + " is out of reach: " + e.getMessage(), e);
    }
  }

  /// One that is given back after the end is closed too, whichever comes first.
  private void giveBack(C connection, boolean sound) {
    if (sound) {
      idle.add(connection);
    } else {
      close(connection);
    }
    if (closed) {
      closeIdle();
    }
  }

  /// Closes those in use as soon as they are given back.
  @Override
  public void close() {
    closed = true;
    closeIdle();
  }

  private void closeIdle() {
    for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
      close(connection);
    }
  }

  private void close(C connection) {
    try {
      connection.close();
    } catch (SQLException _) {
      // It is given up anyway; the database drops what is left of it.
    }
  }
}
