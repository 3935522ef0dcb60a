package facet.query.engine;

import facet.datasets.store.DerivedFact;
import facet.query.plan.Plan;
import java.util.function.Consumer;

/// Somebody else's engine: it is asked everything, and closing this closes nothing.
public interface LentEngine extends Engine {
  /// Whose it is.
  Engine engine();

  @Override
  default String name() {
    return engine().name();
  }

  @Override
  default Capabilities capabilities() {
    return engine().capabilities();
  }

  @Override
  default void know(DerivedFact fact) {
    engine().know(fact);
  }

  @Override
  default String sql(Plan plan) {
    return engine().sql(plan);
  }

  @Override
  default void query(String sql, Consumer<Chunk> sink) {
    engine().query(sql, sink);
  }

  @Override
  default void close() {}
}
