package facet.workbench.segments.ui;

import facet.workbench.segments.CanvasRow;
import java.util.List;
import java.util.Optional;

/// Everything the canvas shows.
///
/// @param base members in the base, the full width of a meter; 0 while unknown
/// @param reveal the node to select
record CanvasState(
    List<CanvasRow> rows,
    long base,
    Status status,
    boolean canUndo,
    boolean canRedo,
    boolean readOnly,
    Optional<String> reveal) {
  CanvasState {
    rows = List.copyOf(rows);
  }

  /// Whether the numbers can be trusted, and in words.
  record Status(Kind kind, String text) {
    enum Kind {
      EXACT,
      COUNTING,
      FAILED,
      IDLE
    }
  }
}
