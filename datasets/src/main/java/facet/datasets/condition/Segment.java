package facet.datasets.condition;

import java.util.Objects;

/// A segment as it is exchanged: `facet-segment/1`.
///
/// @param dataset the dataset it asks about
/// @param name what people call it
/// @param where the condition; its root is usually a group
public record Segment(String dataset, String name, Node where) {
  public static final String FORMAT = "facet-segment/1";

  public Segment {
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(name);
    Objects.requireNonNull(where);
  }
}
