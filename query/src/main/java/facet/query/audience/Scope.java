package facet.query.audience;

import facet.datasets.condition.Node;
import java.util.Objects;

/// Whom the asker may see. Every evaluation is given one, so that no path can forget it: results,
/// counts and complements all lie within.
public sealed interface Scope {
  /// All members.
  record Everything() implements Scope {}

  /// The members who meet a condition.
  record Within(Node condition) implements Scope {
    public Within {
      Objects.requireNonNull(condition);
    }
  }

  static Scope everything() {
    return new Everything();
  }

  static Scope within(Node condition) {
    return new Within(condition);
  }
}
