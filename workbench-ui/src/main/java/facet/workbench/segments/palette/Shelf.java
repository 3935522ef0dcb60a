package facet.workbench.segments.palette;

import facet.datasets.model.Labels;
import java.util.List;

/// A tab of the palette: terms by area.
public record Shelf(Kind kind, List<Area> areas) {
  /// The tabs there are, in their order; one with nothing on it is not shown.
  public enum Kind {
    TERMS,
    SEGMENTS,
    LISTS,
    SCORES
  }

  /// Terms that belong together.
  public record Area(String id, Labels labels, List<Term> terms) {
    public Area {
      terms = List.copyOf(terms);
    }
  }

  public Shelf {
    areas = List.copyOf(areas);
  }
}
