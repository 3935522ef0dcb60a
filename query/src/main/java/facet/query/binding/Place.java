package facet.query.binding;

import facet.datasets.Problem;
import java.util.List;

/// Where a node stands while binding, and where its problems go. Anything can stop a node with
/// {@link #fail}; the node's siblings are bound all the same.
record Place(String path, List<Problem> problems) {
  /// Stops the binding of one node; its problem is noted already.
  static final class Unbound extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unbound() {
      super(null, null, false, false);
    }
  }

  Place at(String step) {
    return new Place(path + "/" + step, problems);
  }

  Place collecting(List<Problem> others) {
    return new Place(path, others);
  }

  void note(String what, String fix) {
    problems.add(new Problem(path, what, fix));
  }

  Unbound fail(String what, String fix) {
    note(what, fix);
    return new Unbound();
  }
}
