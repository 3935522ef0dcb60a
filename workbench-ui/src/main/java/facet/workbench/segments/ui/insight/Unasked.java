package facet.workbench.segments.ui.insight;

import java.util.Locale;

/// Why nothing is asked about a draft.
public enum Unasked {
  /// Something is wrong with its conditions.
  REFUSED,
  /// The data could not be asked.
  FAILED,
  /// Counting was stopped by hand.
  STOPPED;

  /// The translation that says so.
  String key() {
    return "insight.unasked." + name().toLowerCase(Locale.ROOT);
  }
}
