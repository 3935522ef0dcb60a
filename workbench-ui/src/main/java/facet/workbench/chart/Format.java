package facet.workbench.chart;

/// The number formats an axis, label or tooltip may name; `chart/formats.ts` draws them.
public enum Format {
  COUNT("count"),
  COMPACT("compact"),
  PERCENT("percent"),
  PERCENT_WITHOUT_SIGN("percentAbs"),
  WHOLE_PERCENT("wholePercent"),
  YUAN("yuan"),
  TWO_DECIMALS("decimal2");

  private final String name;

  Format(String name) {
    this.name = name;
  }

  /// What to put where ECharts wants a formatter.
  public String named() {
    return "fmt:" + name;
  }
}
