package facet.query.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private final List<Connection> opened = Collections.synchronizedList(new ArrayList<>());
  private final Connections<Connection> connections =
      new Connections<>(
          "DuckDB",
          new EngineSettings("1GB", 1, Duration.ofMinutes(1)),
          () -> {
            var connection = DriverManager.getConnection("jdbc:duckdb:");
            opened.add(connection);
            return connection;
          });

  @AfterEach
  void close() throws SQLException {
    for (var connection : opened) {
      connection.close();
    }
  }

  private void query(String sql, Runnable meanwhile) {
    connections.query(sql, JdbcCursor::open, _ -> meanwhile.run());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_connection_is_used_again() throws SQLException {
    query("SELECT 1", () -> {});
    connections.with(Connection::isClosed);
    assertThat(opened).hasSize(1);
    assertThat(opened.getFirst().isClosed()).isFalse();
  }

  @Test
  void one_that_broke_while_it_was_kept_is_replaced() throws SQLException {
    query("SELECT 1", () -> {});
    opened.getFirst().close();
    assertThat(connections.with(Connection::isClosed)).isFalse();
    assertThat(opened).hasSize(2);
  }

  @Test
  void one_in_use_when_all_are_closed_is_closed_as_soon_as_it_is_given_back() throws SQLException {
    query("SELECT 1", connections::close);
    assertThat(opened.getFirst().isClosed()).isTrue();
    boolean closedAtOnce =
        connections.with(connection -> {
          connections.close();
          return connection.isClosed();
        });
    assertThat(closedAtOnce).isFalse();
    assertThat(opened.getLast().isClosed()).isTrue();
  }

  @Test
  void more_queries_than_run_at_once_wait_for_their_turn_and_can_be_cancelled_there()
      throws Exception {
    var begun = new CountDownLatch(2);
    var end = new CountDownLatch(1);
    Callable<Void> holding =
        () -> {
          connections.query(
              "SELECT 1",
              JdbcCursor::open,
              _ -> {
                begun.countDown();
                await(end);
              });
          return null;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both = List.of(threads.submit(holding), threads.submit(holding));
      begun.await();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> query("SELECT 1", () -> {}))
          .isInstanceOfSatisfying(
              FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(opened).hasSize(2);
      end.countDown();
      for (var one : both) {
        one.get();
      }
    }
    query("SELECT 1", () -> {});
    assertThat(opened).hasSize(2);
  }

  @Test
  void a_query_that_cannot_be_stopped_keeps_its_connection_until_it_ends() {
    var end = new CountDownLatch(1);
    var asker = Thread.currentThread();
    assertThatThrownBy(() -> connections.query("", (_, _) -> new Deaf(asker, end), _ -> {}))
        .hasMessage("The query was cancelled.");
    assertThat(Thread.interrupted()).isTrue();
    var connection = opened.getFirst();
    assertThat(isClosed(connection)).isFalse();
    end.countDown();
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          while (!isClosed(connection)) {
            Thread.onSpinWait();
          }
        });
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A query that can't be cancelled, whose asker grows impatient.
  private record Deaf(Thread asker, CountDownLatch end) implements Cursor {
    @Override
    public @Nullable Chunk next() {
      asker.interrupt();
      await(end);
      return null;
    }

    @Override
    public void cancel() throws SQLException {
      asker.interrupt();
      throw new SQLException("nobody listens");
    }

    @Override
    public void close() {}
  }

  @Test
  void one_on_which_anything_failed_is_not_used_again() throws SQLException {
    assertThatThrownBy(() -> query("SELECT nothing", () -> {})).isInstanceOf(FacetException.class);
    assertThatThrownBy(() ->
            connections.with(_ -> {
              throw new IllegalStateException("lost");
            }))
        .hasMessage("lost");
    query("SELECT 1", () -> {});
    assertThat(opened).hasSize(3);
    assertThat(opened.get(0).isClosed()).isTrue();
    assertThat(opened.get(1).isClosed()).isTrue();
  }
}
