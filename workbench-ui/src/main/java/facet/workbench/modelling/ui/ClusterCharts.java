package facet.workbench.modelling.ui;

import facet.models.clustering.ClusterMap;
import facet.models.clustering.ClusterReport;
import facet.models.clustering.Evidence;
import facet.workbench.chart.ChartFrame;
import facet.workbench.chart.EChart;
import facet.workbench.chart.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.line.LineDataItem;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.charts.scatter.ScatterDataItem;
import org.icepear.echarts.charts.scatter.ScatterSeries;
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

/// What speaks for the number of clusters, and where their members lie.
record ClusterCharts(ClusterReport report, List<String> names, ReportWords words) {
  private static final String HEIGHT = "262px";
  private static final double NEAR_ACROSS = 0.3;
  private static final double NEAR_UP = 0.1;
  private static final int TOP = 24;
  private static final int STEP = 76;
  private static final int PLOT = 48;

  ChartFrame evidence() {
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
    return frame(
        "clusters.how-many",
        finding,
        option,
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

  ChartFrame map() {
    var map = report.map();
    var series = new ArrayList<SeriesOption>();
    for (var place : map.clusters()) {
      series.add(members(place, map));
    }
    series.add(
        new ScatterSeries()
            .setSymbolSize(11)
            .setSilent(true)
            .setData(
                map.clusters().stream()
                    .map(place -> centre(place, map))
                    .toArray(ScatterDataItem[]::new)));
    var option =
        new Option()
            .setTooltip(new Tooltip().setShow(false))
            .setGrid(new Grid().setLeft(8).setRight(8).setTop(8).setBottom(8))
            .setXAxis(Axes.hidden().setScale(true))
            .setYAxis(Axes.hidden().setScale(true))
            .setSeries(series.toArray(SeriesOption[]::new));
    var rows =
        map.clusters().stream()
            .map(place ->
                List.of(
                    names.get(place.cluster()),
                    words.formats().decimal(place.x(), 2),
                    words.formats().decimal(place.y(), 2)))
            .toList();
    var finding =
        words.text(
            "clusters.map.finding",
            words.count(map.members().size()),
            words.count(report.members()),
            words.percent(map.held()));
    return frame(
        "clusters.map",
        finding,
        option,
        new ChartFrame.Twin(
            List.of(words.text("clusters.cluster"), axisName(map, 0), axisName(map, 1)), rows));
  }

  private String axisName(ClusterMap map, int axis) {
    return map.axes().size() <= axis
        ? ""
        : map.axes().get(axis).weights().stream()
            .limit(2)
            .map(weight -> (weight.weight() < 0 ? "−" : "+") + words.feature(weight.feature()))
            .collect(Collectors.joining(" "));
  }

  private static SeriesOption members(ClusterMap.Place place, ClusterMap map) {
    var dots =
        map.members().stream()
            .filter(dot -> dot.cluster() == place.cluster())
            .map(dot -> new Object[] {rounded(dot.x()), rounded(dot.y())})
            .toArray(Object[][]::new);
    return new ScatterSeries()
        .setSymbolSize(3)
        .setSilent(true)
        .setItemStyle(new ItemStyle().setColor(Ink.category(place.cluster() + 1)).setOpacity(0.55))
        .setData(dots);
  }

  private static double rounded(double place) {
    return Math.round(place * 1000) / 1000.0;
  }

  private ScatterDataItem centre(ClusterMap.Place place, ClusterMap map) {
    return new ScatterDataItem()
        .setValue(new Object[] {rounded(place.x()), rounded(place.y())})
        .setItemStyle(
            new ItemStyle()
                .setColor(Ink.category(place.cluster() + 1))
                .setBorderColor(Ink.SURFACE.token())
                .setBorderWidth(1.5))
        .setLabel(
            new SeriesLabel()
                .setShow(true)
                .setPosition(crowded(place, map) ? "bottom" : "top")
                .setFontSize(12)
                .setFontWeight("600")
                .setColor(Ink.TEXT.token())
                .setTextBorderColor(Ink.SURFACE.token())
                .setTextBorderWidth(3)
                .setFormatter(firstTrait(names.get(place.cluster()))));
  }

  /// Whether a centre to the left is so near that the names above both would touch.
  private static boolean crowded(ClusterMap.Place place, ClusterMap map) {
    double width = span(map, ClusterMap.Dot::x);
    double height = span(map, ClusterMap.Dot::y);
    return map.clusters().stream()
        .anyMatch(other ->
            other.x() < place.x()
                && place.x() - other.x() < NEAR_ACROSS * width
                && Math.abs(place.y() - other.y()) < NEAR_UP * height);
  }

  private static double span(ClusterMap map, ToDoubleFunction<ClusterMap.Dot> place) {
    return map.members().stream().mapToDouble(place).max().orElse(1)
        - map.members().stream().mapToDouble(place).min().orElse(0);
  }

  /// The strongest trait alone, so that names on the map stay short.
  private static String firstTrait(String name) {
    return name.split("[,、]", 2)[0];
  }

  private ChartFrame frame(String question, String finding, Option option, ChartFrame.Twin twin) {
    var title = words.text(question);
    var chart = new EChart(title + " " + finding).option(option);
    chart.setHeight(HEIGHT);
    var frame = new ChartFrame(title, chart, twin);
    frame.finding(finding);
    return frame;
  }
}
