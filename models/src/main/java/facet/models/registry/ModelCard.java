package facet.models.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a kept model is, in one page: enough to make it again from the same data version.
///
/// @param id file-safe name shared by all versions of a model
/// @param version 1, 2 …; never reused
/// @param parameters the plan's settings by name
/// @param metrics headline measures by name, e.g. `rocAuc`
/// @param checksums SHA-256 by file name
public record ModelCard(
    String id,
    int version,
    Kind kind,
    Origin origin,
    LocalDate asOf,
    long seed,
    List<String> features,
    Map<String, String> parameters,
    Map<String, Double> metrics,
    Map<String, String> checksums) {

  public enum Kind {
    CLUSTERS,
    CHURN
  }

  /// What only the caller knows.
  ///
  /// @param title for people
  /// @param dataVersion of the dataset, as its store names it
  /// @param trainedBy login of who started the run
  public record Origin(
      String title, String dataset, String dataVersion, Instant trainedAt, String trainedBy) {}

  public ModelCard {
    features = List.copyOf(features);
    parameters = sorted(parameters);
    metrics = sorted(metrics);
    checksums = sorted(checksums);
  }

  /// In one order, so that equal cards are equal files.
  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
