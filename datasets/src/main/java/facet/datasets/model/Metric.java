package facet.datasets.model;

import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A per-member number under a business name.
public sealed interface Metric {
  String id();

  Labels labels();

  Labels meaning();

  String area();

  Optional<String> unit();

  /// The metrics that this one is made of, by id.
  List<String> madeOf();

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
      implements Metric {
    @Override
    public List<String> madeOf() {
      return List.of();
    }
  }

  /// One metric divided by another; missing when either is missing or the denominator is zero.
  record Ratio(
      String id,
      Labels labels,
      Labels meaning,
      String area,
      Optional<String> unit,
      String numerator,
      String denominator)
      implements Metric {
    @Override
    public List<String> madeOf() {
      return List.of(numerator, denominator);
    }
  }

  /// Metrics added up, others taken off. A count or sum that is missing is nothing: it counts as 0,
  /// unless all are missing. Of what can't be added up by itself (an average, a greatest value, a
  /// ratio) a missing one makes the whole missing.
  record Total(
      String id,
      Labels labels,
      Labels meaning,
      String area,
      Optional<String> unit,
      List<String> plus,
      List<String> minus)
      implements Metric {
    public Total {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
    }

    @Override
    public List<String> madeOf() {
      return Stream.concat(plus.stream(), minus.stream()).toList();
    }
  }
}
