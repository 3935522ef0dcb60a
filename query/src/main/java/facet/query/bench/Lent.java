package facet.query.bench;

import facet.datasets.store.DerivedFact;
import facet.query.engine.Capabilities;
import facet.query.engine.Chunk;
import facet.query.engine.Engine;
import facet.query.plan.Plan;
import java.util.function.Consumer;

/// Somebody else's engine, asked as if it could do something else; closing it closes nothing.
record Lent(Engine engine, Capabilities capabilities) implements Engine {
  /// The engine as one that is asked for whole trees rather than leaves.
  static Lent forWholeTrees(Engine engine) {
    return new Lent(engine, new Capabilities(false, engine.capabilities().mostScans()));
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public void know(DerivedFact fact) {
    engine.know(fact);
  }

  @Override
  public String sql(Plan plan) {
    return engine.sql(plan);
  }

  @Override
  public void query(String sql, Consumer<Chunk> sink) {
    engine.query(sql, sink);
  }

  @Override
  public void close() {}
}
