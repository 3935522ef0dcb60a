package facet.models.features;

import facet.datasets.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with a list of features somebody chose: nothing in it, or something twice.
public final class ChosenFeatures {
  private ChosenFeatures() {}

  public static List<Problem> problems(List<String> features) {
    List<Problem> problems = new ArrayList<>();
    if (features.isEmpty()) {
      problems.add(new Problem("features", "No feature is chosen.", "Choose at least one."));
    }
    Set<String> seen = new HashSet<>();
    for (String feature : features) {
      if (!seen.add(feature)) {
        problems.add(
            new Problem("features", "'%s' is chosen twice.".formatted(feature), "Keep one."));
      }
    }
    return problems;
  }
}
