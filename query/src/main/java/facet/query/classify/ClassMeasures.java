package facet.query.classify;

import facet.datasets.model.Labels;
import facet.query.audience.Audience;
import facet.query.measure.MetricSummary;
import facet.query.measure.ValueShare;
import java.util.List;
import java.util.Optional;

/// What an audience's classes have in common: metrics of each, as of a date.
///
/// @param classes in the classification's order, the remainder last
/// @param all who was classified
/// @param metrics of all, in the order asked
public record ClassMeasures(
    String classification, List<ClassMeasure> classes, Audience all, List<MetricSummary> metrics) {
  public ClassMeasures {
    classes = List.copyOf(classes);
    metrics = List.copyOf(metrics);
  }

  /// One class.
  ///
  /// @param members their share is of all classified
  /// @param value by the model's value metric, beside that of all classified; empty when the model
  ///   names none
  /// @param metrics in the order asked
  public record ClassMeasure(
      String id,
      Labels labels,
      Audience members,
      Optional<ValueShare> value,
      List<MetricSummary> metrics) {
    public ClassMeasure {
      metrics = List.copyOf(metrics);
    }
  }
}
