package facet.models.churn;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A learned function from prepared inputs to log-odds of churn. Plain numbers, safe to read from a
/// file.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LinearScorer.class, name = "linear"),
  @JsonSubTypes.Type(value = TreesScorer.class, name = "trees")
})
public sealed interface Scorer permits LinearScorer, TreesScorer {
  double logOdds(double[] inputs);

  /// How many inputs it must be given.
  int width();
}
