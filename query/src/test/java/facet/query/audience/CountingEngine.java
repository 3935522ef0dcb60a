package facet.query.audience;

import facet.datasets.store.DerivedFact;
import facet.query.engine.Capabilities;
import facet.query.engine.Chunk;
import facet.query.engine.Engine;
import facet.query.plan.Plan;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Another's engine, whose queries are counted.
public record CountingEngine(Engine engine, AtomicInteger asked) implements Engine {
  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public Capabilities capabilities() {
    return engine.capabilities();
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
    asked.incrementAndGet();
    engine.query(sql, sink);
  }

  @Override
  public void close() {}
}
