package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.plan.Plan;
import facet.query.sql.SqlRenderer;

/// Writes plans in an engine's words, and refuses those beyond what it can do.
record Statements(String engine, Capabilities capabilities, SqlRenderer renderer) {
  String of(Plan plan) {
    int scans = Scans.in(plan.relation());
    if (scans > capabilities.mostScans()) {
      throw new FacetException(
          ErrorCode.NOT_SUPPORTED,
          "This question reads %d tables in one statement; %s takes %d at most. Split it into saved segments of fewer conditions, or ask it on another engine."
              .formatted(scans, engine, capabilities.mostScans()));
    }
    return renderer.render(plan.relation());
  }
}
