package facet.workbench.modelling.ui;

import facet.models.clustering.ClusterReport;
import facet.models.clustering.Evidence;
import facet.workbench.chart.ChartFrame;
import facet.workbench.chart.Ink;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.line.LineDataItem;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.AxisNameTextStyle;
import org.icepear.echarts.components.coord.CategoryAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;

/// What speaks for the number of clusters.
record EvidenceChart(ClusterReport report, ReportWords words) {
  private static final int TOP = 24;
  private static final int STEP = 76;
  private static final int PLOT = 48;

  ChartFrame frame() {
    var evidence = report.evidence();
    var tried = evidence.stream().map(e -> Integer.toString(e.k())).toList();
    var option =
        new Option()
            .setTooltip(new Tooltip().setShow(false))
            .setGrid(new Grid[] {grid(0), grid(1), grid(2)})
            .setXAxis(
                new CategoryAxis[] {
                  axis(0, tried, "clusters.separation"),
                  axis(1, tried, "clusters.stability"),
                  axis(2, tried, "clusters.unexplained")
                })
            .setYAxis(new ValueAxis[] {values(0), values(1), values(2)})
            .setSeries(
                new SeriesOption[] {
                  curve(0, "clusters.separation", Evidence::silhouette),
                  curve(1, "clusters.stability", Evidence::stability),
                  curve(2, "clusters.unexplained", Evidence::unexplained)
                });
    var rows =
        evidence.stream()
            .map(e ->
                List.of(
                    Integer.toString(e.k()),
                    words.formats().decimal(e.silhouette(), 3),
                    words.formats().decimal(e.stability(), 3),
                    words.percent(e.unexplained())))
            .toList();
    var finding =
        words.text(
            "clusters.choice." + report.choice().reason().name().toLowerCase(Locale.ROOT),
            report.choice().k());
    return ReportChart.frame(
        words.text("clusters.how-many"),
        finding,
        option,
        ReportChart.TALL,
        new ChartFrame.Twin(
            List.of(
                words.text("clusters.count"),
                words.text("clusters.separation"),
                words.text("clusters.stability"),
                words.text("clusters.unexplained")),
            rows));
  }

  private static Grid grid(int row) {
    return new Grid().setLeft(128).setRight(16).setTop(TOP + row * STEP).setHeight(PLOT);
  }

  private CategoryAxis axis(int row, List<String> tried, String name) {
    var axis =
        Axes.categories(tried)
            .setGridIndex(row)
            .setName(words.text(name))
            .setNameLocation("start")
            .setNameGap(12)
            .setNameTextStyle(
                new AxisNameTextStyle()
                    .setFontSize(12)
                    .setFontWeight("600")
                    .setVerticalAlign("bottom")
                    .setColor(Ink.TEXT.token()));
    if (row < 2) {
      axis.setAxisLabel(new CategoryAxisLabel().setShow(false));
    }
    return axis;
  }

  private static ValueAxis values(int row) {
    return Axes.hidden().setGridIndex(row).setScale(true);
  }

  private LineSeries curve(int row, String name, ToDoubleFunction<Evidence> measure) {
    var points =
        report.evidence().stream()
            .map(e -> point(e, measure.applyAsDouble(e)))
            .toArray(LineDataItem[]::new);
    return new LineSeries()
        .setName(words.text(name))
        .setXAxisIndex(row)
        .setYAxisIndex(row)
        .setSymbol("circle")
        .setData(points)
        .setLineStyle(new LineStyle().setColor(Ink.TEXT_3.token()).setWidth(1.5))
        .setItemStyle(new ItemStyle().setColor(Ink.TEXT_3.token()));
  }

  private LineDataItem point(Evidence evidence, double value) {
    boolean taken = evidence.k() == report.choice().k();
    var item =
        new LineDataItem()
            .setValue(value)
            .setSymbolSize(taken ? 9 : 5)
            .setItemStyle(
                new ItemStyle().setColor(taken ? Ink.ACCENT.token() : Ink.TEXT_3.token()));
    return taken
        ? item.setLabel(
            new SeriesLabel()
                .setShow(true)
                .setPosition("top")
                .setFontWeight("600")
                .setFontSize(12)
                .setColor(Ink.TEXT.token())
                .setFormatter(words.formats().decimal(value, 2)))
        : item;
  }
}
