package facet.workbench.segments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import facet.datasets.condition.Node;
import facet.workbench.segments.NodeJson;
import java.util.Map;

/// Ways into the builder from other pages.
public final class SegmentsNavigation {
  static final String ID = "id";
  static final String NEW = "new";
  static final String WHERE = "where";
  static final String NAME = "name";

  private SegmentsNavigation() {}

  /// Opens a saved segment.
  public static void open(String segmentId) {
    UI.getCurrent().navigate(BuilderView.class, new RouteParameters(ID, segmentId));
  }

  /// Opens an empty segment.
  public static void openNew() {
    open(NEW);
  }

  /// Opens a condition as a new segment, such as the members behind a mark of a chart.
  public static void openNew(Node where, String name) {
    UI.getCurrent()
        .navigate(
            BuilderView.class,
            new RouteParameters(ID, NEW),
            QueryParameters.simple(Map.of(WHERE, NodeJson.write(where), NAME, name)));
  }
}
