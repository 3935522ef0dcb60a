package facet.query.binding;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.Problem;
import facet.datasets.condition.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  /// Binds a node. A muted one keeps its problems to itself, and is then without a condition.
  BoundNode bind(Node node, Function<Place, BoundCondition> condition) {
    var found = node.muted() ? new ArrayList<Problem>() : problems;
    try {
      var bound = condition.apply(new Place(path, found));
      if (!node.muted() || found.isEmpty()) {
        return new BoundNode(Optional.of(bound), node.muted(), List.of());
      }
    } catch (Unbound _) {
      // Its problem is noted; the siblings are bound all the same.
    } catch (FacetException e) {
      if (e.code() != ErrorCode.NOT_FOUND) {
        throw e;
      }
      found.add(new Problem(path, e.getMessage(), ""));
    }
    return new BoundNode(Optional.empty(), node.muted(), node.muted() ? found : List.of());
  }

  Place at(String step) {
    return new Place(path + "/" + step, problems);
  }

  void note(String what, String fix) {
    problems.add(new Problem(path, what, fix));
  }

  Unbound fail(String what, String fix) {
    note(what, fix);
    return new Unbound();
  }
}
