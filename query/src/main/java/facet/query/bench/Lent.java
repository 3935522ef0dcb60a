package facet.query.bench;

import facet.query.engine.Capabilities;
import facet.query.engine.Engine;
import facet.query.engine.LentEngine;

/// Somebody else's engine, asked as if it could do something else.
record Lent(Engine engine, Capabilities capabilities) implements LentEngine {
  /// The engine as one that is asked for whole trees rather than leaves.
  static Lent forWholeTrees(Engine engine) {
    return new Lent(engine, new Capabilities(false, engine.capabilities().mostScans()));
  }
}
