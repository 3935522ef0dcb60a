package facet.datasets.model;

import facet.datasets.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Notes metrics that can't be made of others: of themselves, of what is no number, of amounts in
/// different units.
record MetricCheck(MemberModel model) {
  /// @param at the metric's entry
  void check(Cursor at) {
    for (var way : List.of("ratio", "sum", "difference")) {
      at.find(way)
          .ifPresent(parts -> {
            parts.list(this::number);
            if (!way.equals("ratio")) {
              units(parts);
            }
          });
    }
    circle(at.key(), List.of())
        .ifPresent(
            path -> at.note("The metric is made of itself: " + String.join(" → ", path) + ".", ""));
  }

  private Cursor number(Cursor part) {
    if (model.metric(part.text()).filter(metric -> !model.isNumber(metric)).isPresent()) {
      part.note("The metric '" + part.text() + "' is no number.", "Name one that is.");
    }
    return part;
  }

  private void units(Cursor parts) {
    var counted =
        parts.list(Cursor::text).stream()
            .flatMap(id -> model.metric(id).stream())
            .filter(metric -> metric.unit().isPresent())
            .toList();
    for (var metric : counted) {
      var first = counted.getFirst();
      if (!metric.unit().equals(first.unit())) {
        parts.note(
            "'%s' is in %s, '%s' in %s: they can't be added up."
                .formatted(
                    first.id(), first.unit().get(), metric.id(), metric.unit().orElseThrow()),
            "Name metrics of one unit.");
        return;
      }
    }
  }

  /// The way from a metric back to itself.
  private Optional<List<String>> circle(String id, List<String> trail) {
    var path = new ArrayList<>(trail);
    path.add(id);
    if (trail.contains(id)) {
      return trail.getFirst().equals(id) ? Optional.of(path) : Optional.empty();
    }
    return model.metric(id).stream()
        .flatMap(metric -> metric.madeOf().stream())
        .flatMap(part -> circle(part, path).stream())
        .findFirst();
  }
}
