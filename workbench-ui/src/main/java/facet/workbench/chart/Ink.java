package facet.workbench.chart;

/// The colours a chart may use, as tokens that follow the colour scheme.
public enum Ink {
  TEXT("ink"),
  TEXT_2("ink-2"),
  TEXT_3("ink-3"),
  LINE("line"),
  LINE_STRONG("line-strong"),
  SURFACE("surface"),
  MARK("mark"),
  ACCENT("accent"),
  ACCENT_MID("accent-mid"),
  ACCENT_SOFT("accent-soft"),
  GOOD("good"),
  WARN("warn"),
  BAD("bad"),
  NONE("none");

  private final String token;

  Ink(String token) {
    this.token = "var(--fc-" + token + ")";
  }

  /// What to put where ECharts wants a colour.
  public String token() {
    return token;
  }

  /// The colour of a category, from 1 to 8; further ones are [#MARK] ("Other").
  public static String category(int number) {
    return number >= 1 && number <= 8 ? "var(--fc-cat-" + number + ")" : MARK.token;
  }

  /// The colour of an ordered class, 1 the highest; from 6 on the last neutral.
  public static String ordered(int rank) {
    return "var(--fc-ord-" + Math.clamp(rank, 1, 6) + ")";
  }
}
