package facet.workbench.dashboards.ui;

import com.vaadin.flow.router.QueryParameters;
import facet.datasets.condition.Condition;
import facet.datasets.condition.ConditionWriter;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import java.util.List;
import java.util.Map;

/// Where members behind a mark open as a new segment in the builder.
final class OpenAsSegment {
  private OpenAsSegment() {}

  /// The address of a new segment of the members of one class.
  static String inClass(String classification, String classId, String name) {
    return of(Node.of(new Condition.InClass(classification, List.of(classId))), name);
  }

  /// The address of a new segment of the members who meet a condition.
  static String of(Node condition, String name) {
    Node where =
        condition.condition() instanceof Condition.Group
            ? condition
            : Node.of(new Condition.Group(Quantifier.ALL, List.of(condition)));
    var parts =
        QueryParameters.simple(
            Map.of("where", ConditionWriter.node(where).toString(), "name", name));
    return "segments/new?" + parts.getQueryString();
  }
}
