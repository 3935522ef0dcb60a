package facet.workbench.modelling.ui;

import facet.models.churn.Algorithm;
import facet.models.churn.Candidate;
import facet.models.churn.ChurnReport;
import facet.workbench.chart.ChartFrame;
import facet.workbench.chart.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarDataItem;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarLabel;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;

/// Three questions about a churn model, each answered by a chart: can the chance be believed, how
/// sharp is the top, how many are found.
record ChurnCharts(ChurnReport report, ReportWords words) {
  private static final int FIFTH = 20;
  private static final int SHOWN_LIFTS = 1;

  ChartFrame calibration() {
    var bins = report.best().calibration().bins();
    var points =
        bins.stream()
            .map(bin -> new Object[] {bin.predicted(), bin.seen()})
            .toArray(Object[][]::new);
    var option =
        new Option()
            .setGrid(grid())
            .setXAxis(Axes.shares())
            .setYAxis(Axes.shares())
            .setSeries(
                new SeriesOption[] {
                  Axes.diagonal(), Axes.line(words.text("churn.seen"), points, Ink.ACCENT.token())
                });
    var rows =
        bins.stream()
            .map(bin ->
                List.of(
                    words.percent(bin.predicted()),
                    words.percent(bin.seen()),
                    words.count(bin.members())))
            .toList();
    return frame(
        "calibration",
        option,
        words.text(
            "churn.calibration.finding",
            words.formats().decimal(100 * report.best().calibration().largestGap(), 1)),
        List.of("churn.predicted", "churn.seen", "members"),
        rows);
  }

  ChartFrame lift() {
    var lifts = report.best().decileLift();
    var recency = report.candidate(Algorithm.RECENCY).decileLift();
    var bars = new BarDataItem[lifts.size()];
    var marks = new Object[lifts.size()];
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < bars.length; i++) {
      bars[i] =
          new BarDataItem()
              .setValue(lifts.get(i))
              .setItemStyle(
                  new BarItemStyle()
                      .setColor(lifts.get(i) >= 1 ? Ink.ACCENT.token() : Ink.ACCENT_MID.token()))
              .setLabel(
                  new BarLabel()
                      .setShow(i < SHOWN_LIFTS)
                      .setPosition("top")
                      .setFontSize(12)
                      .setFontWeight("600")
                      .setColor(Ink.TEXT.token())
                      .setFormatter(times(lifts.get(i))));
      marks[i] = new Object[] {i, recency.get(i)};
      rows.add(List.of(Integer.toString(i + 1), times(lifts.get(i)), times(recency.get(i))));
    }
    var option =
        new Option()
            .setGrid(grid().setLeft(4))
            .setTooltip(new Tooltip().setShow(false))
            .setXAxis(
                Axes.categories(
                    IntStream.rangeClosed(1, bars.length).mapToObj(Integer::toString).toList()))
            .setYAxis(Axes.hidden())
            .setSeries(
                new SeriesOption[] {
                  new BarSeries().setBarCategoryGap("20%").setData(bars),
                  new ScatterSeries()
                      .setName(words.algorithm(Algorithm.RECENCY))
                      .setSymbol("rect")
                      .setSymbolSize(new Number[] {16, 2})
                      .setItemStyle(new ItemStyle().setColor(Ink.TEXT.token()))
                      .setData((Object) marks)
                });
    return frame(
        "lift",
        option,
        words.text("churn.lift.finding", words.formats().decimal(lifts.getFirst(), 1)),
        List.of("churn.tenth", "churn.model", "churn.recency-alone"),
        rows);
  }

  private String times(double lift) {
    return "×" + words.formats().decimal(lift, 1);
  }

  ChartFrame gains() {
    var recency = report.candidate(Algorithm.RECENCY);
    var best = report.best();
    var option =
        new Option()
            .setGrid(grid())
            .setXAxis(Axes.shares())
            .setYAxis(Axes.shares())
            .setSeries(
                new SeriesOption[] {
                  Axes.diagonal(),
                  curve(recency, Ink.TEXT_3.token()),
                  curve(best, Ink.ACCENT.token())
                });
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < best.gains().size(); i += FIFTH / 2) {
      rows.add(
          List.of(
              words.percent(i / 100.0),
              words.percent(best.gains().get(i)),
              words.percent(recency.gains().get(i))));
    }
    return frame(
        "gains",
        option,
        words.text("churn.gains.finding", words.percent(best.gains().get(FIFTH))),
        List.of("churn.members-share", "churn.model", "churn.recency-alone"),
        rows);
  }

  private SeriesOption curve(Candidate candidate, String colour) {
    var gains = candidate.gains();
    var points =
        IntStream.range(0, gains.size())
            .mapToObj(i -> new Object[] {i / (gains.size() - 1.0), gains.get(i)})
            .toArray(Object[][]::new);
    return Axes.line(words.algorithm(candidate.algorithm()), points, colour).setSymbol("none");
  }

  private static Grid grid() {
    return new Grid().setLeft(34).setRight(14).setTop(18).setBottom(22);
  }

  private ChartFrame frame(
      String question,
      Option option,
      String finding,
      List<String> columns,
      List<List<String>> rows) {
    var frame =
        ReportChart.frame(
            words.text("churn." + question),
            finding,
            option,
            ReportChart.LOW,
            new ChartFrame.Twin(columns.stream().map(column -> words.text(column)).toList(), rows));
    frame.addClassName("question");
    frame.setId("churn-" + question);
    return frame;
  }
}
