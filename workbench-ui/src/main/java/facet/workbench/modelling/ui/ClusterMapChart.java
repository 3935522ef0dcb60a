package facet.workbench.modelling.ui;

import facet.models.clustering.ClusterMap;
import facet.models.clustering.ClusterReport;
import facet.workbench.chart.ChartFrame;
import facet.workbench.chart.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.scatter.ScatterDataItem;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;

/// Where the members of each cluster lie.
record ClusterMapChart(ClusterReport report, List<String> names, ReportWords words) {
  private static final double NEAR_ACROSS = 0.3;
  private static final double NEAR_UP = 0.1;

  ChartFrame frame() {
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
    return ReportChart.frame(
        words.text("clusters.map"),
        finding,
        option,
        ReportChart.TALL,
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
}
