package facet.datasets.model;

import facet.datasets.document.Cursor;
import java.util.List;
import java.util.OptionalInt;

/// Reads the part `models` of a model file.
final class LearningReader {
  private static final int LONGEST = 36_500;

  private LearningReader() {}

  static LearningSettings learning(Cursor at) {
    at.allow("activity", "clusters", "churn");
    return new LearningSettings(
        at.findText("activity"),
        at.find("clusters").map(LearningReader::clusters).orElse(LearningSettings.NONE.clusters()),
        at.find("churn").map(LearningReader::churn).orElse(LearningSettings.NONE.churn()));
  }

  private static LearningSettings.Clusters clusters(Cursor at) {
    at.allow("metrics", "observation_days");
    return new LearningSettings.Clusters(metrics(at), days(at, "observation_days", 1));
  }

  private static LearningSettings.Churn churn(Cursor at) {
    at.allow("metrics", "observation_days", "gap_days", "outcome_days");
    return new LearningSettings.Churn(
        metrics(at),
        days(at, "observation_days", 1),
        days(at, "gap_days", 0),
        days(at, "outcome_days", 1));
  }

  private static List<String> metrics(Cursor at) {
    return at.find("metrics").map(c -> c.list(Cursor::text)).orElse(List.of());
  }

  private static OptionalInt days(Cursor at, String key, int fewest) {
    var days = at.findWhole(key);
    if (days.isPresent() && (days.getAsInt() < fewest || days.getAsInt() > LONGEST)) {
      throw at.at(key)
          .fail(
              days.getAsInt() + " days can't be used here.",
              "Use %d to %d.".formatted(fewest, LONGEST));
    }
    return days;
  }
}
