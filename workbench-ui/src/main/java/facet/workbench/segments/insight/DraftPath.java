package facet.workbench.segments.insight;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.query.logic.Fix;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.SegmentDraft;
import java.util.List;

/// Where a path of a condition (`/where/of/1/where`) leads in a draft: to a node of the canvas, or
/// to something inside a condition's filter.
///
/// @param node the node of the canvas
/// @param inside the rest of the path within the node's own condition, `/where` for the node itself
record DraftPath(DraftNode node, String inside) {
  private static final String ROOT = "/where";

  static DraftPath of(SegmentDraft draft, String path) {
    DraftNode node = draft.root();
    var rest = path.substring(ROOT.length());
    while (rest.startsWith("/of/") && node instanceof DraftNode.Branch group) {
      int end = rest.indexOf('/', "/of/".length());
      var index = rest.substring("/of/".length(), end < 0 ? rest.length() : end);
      node = group.children().get(Integer.parseInt(index));
      rest = end < 0 ? "" : rest.substring(end);
    }
    return new DraftPath(node, ROOT + rest);
  }

  private boolean whole() {
    return inside.equals(ROOT);
  }

  /// What remains of the node's condition once a fix is applied inside it.
  private Condition after(Fix fix) {
    var moved =
        switch (fix) {
          case Fix.Remove(var _, boolean keeps) -> new Fix.Remove(inside, keeps);
          case Fix.Replace(var _, var with, boolean keeps) -> new Fix.Replace(inside, with, keeps);
        };
    return moved.apply(node.toNode()).condition();
  }

  /// The draft after a fix; ids of all other nodes stay.
  static SegmentDraft fixed(SegmentDraft draft, Fix fix) {
    var at = of(draft, fix.path());
    var id = at.node().id();
    if (!at.whole()) {
      return draft.replace(id, at.after(fix));
    }
    return switch (fix) {
      case Fix.Remove _ -> draft.delete(List.of(id));
      case Fix.Replace(var _, var with, boolean _) -> put(draft, at.node(), with);
    };
  }

  private static SegmentDraft put(SegmentDraft draft, DraftNode node, Node with) {
    if (node instanceof DraftNode.Branch group
        && with.condition() instanceof Condition.Group(Quantifier quantifier, var of)
        && sameChildren(group, of)) {
      return draft.quantifier(group.id(), quantifier);
    }
    return draft.replaceTree(node.id(), with);
  }

  private static boolean sameChildren(DraftNode.Branch group, List<Node> of) {
    return group.children().stream().map(DraftNode::toNode).toList().equals(of);
  }
}
