package facet.query.logic;

import facet.datasets.condition.Node;
import java.util.Objects;

/// One change to a condition.
public sealed interface Fix {
  String path();

  /// Whether the same members meet the condition after it; otherwise it changes what is asked.
  boolean keepsMembers();

  /// Takes a node out of its group.
  record Remove(String path, boolean keepsMembers) implements Fix {
    public Remove {
      Objects.requireNonNull(path);
    }
  }

  /// Puts a node in another's place.
  record Replace(String path, Node with, boolean keepsMembers) implements Fix {
    public Replace {
      Objects.requireNonNull(path);
      Objects.requireNonNull(with);
    }
  }

  /// The condition changed.
  ///
  /// @param where the root, whose path is `/where`
  default Node apply(Node where) {
    return switch (this) {
      case Remove(var path, var _) -> NodePath.of(path).remove(where);
      case Replace(var path, var with, var _) -> NodePath.of(path).replace(where, with);
    };
  }
}
