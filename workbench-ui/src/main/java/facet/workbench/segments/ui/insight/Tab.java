package facet.workbench.segments.ui.insight;

import java.util.Locale;

/// The panels, in the order of their tabs.
enum Tab {
  OVERVIEW,
  PROFILE,
  TRAITS,
  OVERLAP,
  COURSE,
  MEMBERS,
  CHECKS,
  CODE;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The translation of its name.
  String key() {
    return "insight.tab." + id();
  }
}
