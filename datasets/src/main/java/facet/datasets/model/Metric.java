package facet.datasets.model;

import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Window;
import java.util.Optional;

/// A per-member number under a business name.
public sealed interface Metric {
  String id();

  Labels labels();

  Labels meaning();

  String area();

  Optional<String> unit();

  /// A measure over a member's events. Counts are 0 for a member without events, all else is
  /// missing.
  record OfEvents(
      String id,
      Labels labels,
      Labels meaning,
      String area,
      Optional<String> unit,
      String event,
      Optional<Node> where,
      Measure measure,
      Window window)
      implements Metric {}

  /// One metric divided by another; missing when either is missing or the denominator is zero.
  record Ratio(
      String id,
      Labels labels,
      Labels meaning,
      String area,
      Optional<String> unit,
      String numerator,
      String denominator)
      implements Metric {}
}
