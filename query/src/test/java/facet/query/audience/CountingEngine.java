package facet.query.audience;

import facet.query.engine.Chunk;
import facet.query.engine.Engine;
import facet.query.engine.LentEngine;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Another's engine, whose queries are counted.
public record CountingEngine(Engine engine, AtomicInteger asked) implements LentEngine {
  @Override
  public void query(String sql, Consumer<Chunk> sink) {
    asked.incrementAndGet();
    LentEngine.super.query(sql, sink);
  }
}
