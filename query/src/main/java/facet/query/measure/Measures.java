package facet.query.measure;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import java.util.List;
import java.util.Optional;

/// Numbers about an audience. Thread-safe; cancelled by interrupting the asking thread.
public final class Measures {
  private final Audiences audiences;

  public Measures(Audiences audiences) {
    this.audiences = audiences;
  }

  /// Metrics of the member model as columns for an audience, at its as-of date.
  ///
  /// @throws FacetException `NOT_FOUND` for an unknown metric
  public MetricTable columns(List<String> metrics, Audience audience) {
    throw notYet();
  }

  /// The sum of the model's value metric over an audience; empty when the model names none.
  public Optional<ValueShare> value(Audience audience) {
    throw notYet();
  }

  /// Values of a field with their counts, those that contain `search`, most frequent first. Of an
  /// event's field, events of the audience's members up to its as-of date are counted.
  public ValueCounts values(String field, String search, Audience audience, int offset, int limit) {
    throw notYet();
  }

  /// The spread of a number or date: of a field by its path, or of a metric by its id.
  public Distribution distribution(String fieldOrMetric, Audience audience, int bins) {
    throw notYet();
  }

  private FacetException notYet() {
    return new FacetException(ErrorCode.NOT_SUPPORTED, "Not built yet: " + audiences);
  }
}
