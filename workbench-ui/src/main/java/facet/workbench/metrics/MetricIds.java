package facet.workbench.metrics;

import facet.workbench.naming.Slug;
import java.util.function.Predicate;

/// Ids of metrics as the model file has them: lower-case letters, digits and `_`, a letter first.
final class MetricIds {
  /// What a metric is called that is not kept yet.
  static final String DRAFT = "this_metric";

  private static final String FALLBACK = "metric";
  private static final int LONGEST = 34;

  private MetricIds() {}

  /// @param taken ids that are in use; a number is added until one is free
  static String of(String name, Predicate<String> taken) {
    var plain = Slug.of(name, FALLBACK, _ -> false).replace('-', '_');
    var lettered = Character.isLetter(plain.charAt(0)) ? plain : FALLBACK + "_" + plain;
    var base = lettered.substring(0, Math.min(LONGEST, lettered.length()));
    var candidate = base;
    for (int n = 2; taken.test(candidate); n++) {
      candidate = base + "_" + n;
    }
    return candidate;
  }
}
