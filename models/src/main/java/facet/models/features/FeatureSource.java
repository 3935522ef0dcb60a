package facet.models.features;

import java.time.LocalDate;
import java.util.List;

/// Answers a model's only question about members: these features, as they stood at the end of a
/// day.
///
/// The source also decides who is eligible (for churn: members active in the observation window),
/// so the same source asked for two dates gives two tables of different members. Facts later than
/// the as-of date must not be visible in the answer; nothing in this module could notice if they
/// were.
public interface FeatureSource {
  FeatureTable features(List<String> names, LocalDate asOf);
}
