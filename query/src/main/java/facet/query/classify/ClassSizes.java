package facet.query.classify;

import facet.datasets.model.Labels;
import facet.query.audience.Audience;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A classification answered as of a date: every member of the base is in exactly one class.
///
/// @param classes in the classification's order, the remainder last
/// @param base who was classified
public record ClassSizes(String classification, List<ClassSize> classes, Audience base) {
  public ClassSizes {
    classes = List.copyOf(classes);
  }

  /// One class.
  ///
  /// @param value the sum of the model's value metric, when it names one
  public record ClassSize(String id, Labels labels, Audience members, Optional<BigDecimal> value) {}
}
