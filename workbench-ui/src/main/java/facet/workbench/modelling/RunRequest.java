package facet.workbench.modelling;

import facet.models.registry.ModelCard;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// A model somebody wants of a dataset.
///
/// @param asOf the date to describe or score members at; the data's own when empty
/// @param clusters how many to look for; chosen when empty
/// @param startedBy whose wish it is, for the model card
public record RunRequest(
    String dataset,
    ModelCard.Kind kind,
    Optional<LocalDate> asOf,
    OptionalInt clusters,
    long seed,
    String startedBy) {
  public static final long SEED = 1;

  /// As of a date, the number of clusters chosen, the usual seed.
  public static RunRequest of(
      String dataset, ModelCard.Kind kind, LocalDate asOf, String startedBy) {
    return new RunRequest(dataset, kind, Optional.of(asOf), OptionalInt.empty(), SEED, startedBy);
  }
}
