package facet.query.engine;

import facet.datasets.FacetException;
import facet.datasets.store.DerivedFact;
import facet.query.plan.Plan;
import java.util.function.Consumer;

/// A database that holds one data version and answers plans about it. The same plan gives the same
/// members on every engine.
///
/// Thread-safe. Every query blocks; interrupting the thread stops it at the database too.
public interface Engine extends AutoCloseable {
  /// The name of the threads on which queries run.
  String THREAD = "query";

  /// The database as people call it: `DuckDB`, `PostgreSQL`, `Trino`.
  String name();

  Capabilities capabilities();

  /// Makes a derived fact readable as its table.
  ///
  /// @throws FacetException `NOT_FOUND` when the fact has not been brought to the database
  void know(DerivedFact fact);

  /// The plan in this database's words.
  ///
  /// @throws FacetException `NOT_SUPPORTED` when the plan is beyond {@link #capabilities()}
  String sql(Plan plan);

  /// Runs a query and hands over its result, chunk by chunk, on another thread than the asker's,
  /// who waits.
  ///
  /// @throws FacetException `CANCELLED` when the thread is interrupted, `UNAVAILABLE` when it takes
  ///   longer than allowed or the database is out of reach
  void query(String sql, Consumer<Chunk> sink);

  /// Runs a plan and hands over its result, chunk by chunk.
  default void query(Plan plan, Consumer<Chunk> sink) {
    query(sql(plan), sink);
  }

  @Override
  void close();
}
