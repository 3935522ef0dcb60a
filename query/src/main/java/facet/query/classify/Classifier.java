package facet.query.classify;

import facet.datasets.Checked;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.audience.Audiences;
import facet.query.audience.Scope;
import facet.query.measure.Measures;
import java.time.LocalDate;

/// Answers classifications: the model's own (ordered conditions, the first that holds) and derived
/// ones (clusters). Thread-safe.
public final class Classifier {
  private final Audiences audiences;
  private final Measures measures;

  public Classifier(Audiences audiences, Measures measures) {
    this.audiences = audiences;
    this.measures = measures;
  }

  /// Members of each class as of a date, or every problem with the classification's conditions.
  public Checked<ClassSizes> classify(String classification, LocalDate asOf, Scope scope) {
    throw new FacetException(ErrorCode.NOT_SUPPORTED, "Not built yet: " + audiences + measures);
  }
}
