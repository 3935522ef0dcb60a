package facet.datasets.condition;

import java.util.Objects;

/// A condition with the marks it carries on the canvas. Marks never change what a condition means,
/// except that a muted node is ignored.
public record Node(Condition condition, Marks marks) {
  public Node {
    Objects.requireNonNull(condition);
    Objects.requireNonNull(marks);
  }

  public static Node of(Condition condition) {
    return new Node(condition, Marks.NONE);
  }

  public boolean muted() {
    return marks.muted();
  }
}
