package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Connections to one database, kept while idle and opened when none is. One on which a query
/// failed is not used again.
final class Connections<C extends Connection> implements AutoCloseable {
  private final String engine;
  private final Callable<C> fresh;
  private final ConcurrentLinkedQueue<C> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  Connections(String engine, Callable<C> fresh) {
    this.engine = engine;
    this.fresh = fresh;
  }

  /// Runs a query on a connection of its own.
  void query(String sql, Cursor.Opening<C> opening, Consumer<Chunk> sink, Duration timeout) {
    var connection = borrow();
    boolean sound = false;
    try {
      new RunningQuery(engine, sql, () -> opening.open(connection, sql), sink).run(timeout);
      sound = true;
    } finally {
      giveBack(connection, sound);
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

  private C borrow() {
    var connection = idle.poll();
    if (connection != null) {
      return connection;
    }
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
