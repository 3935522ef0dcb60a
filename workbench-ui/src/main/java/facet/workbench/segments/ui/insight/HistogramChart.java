package facet.workbench.segments.ui.insight;

import facet.query.measure.SideBySide;
import facet.workbench.chart.Ink;
import java.util.List;
import java.util.stream.IntStream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.AxisLine;
import org.icepear.echarts.components.coord.CategoryAxisLabel;
import org.icepear.echarts.components.coord.CategoryAxisTick;
import org.icepear.echarts.components.coord.SplitLine;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;

/// Two histograms over the same bins, as shares of each side in percent.
///
/// @param labels of the bins
/// @param names of this segment and of the others
record HistogramChart(SideBySide sides, List<String> labels, List<String> names) {
  private static final double PER_MILLE = 1000;

  Option option() {
    return new Option()
        .setAnimation(false)
        .setTooltip(new Tooltip().setTrigger("axis").setConfine(true))
        .setGrid(new Grid().setLeft(0).setRight(0).setTop(6).setBottom(1).setContainLabel(false))
        .setXAxis(
            new CategoryAxis()
                .setData(labels.toArray(String[]::new))
                .setAxisTick(new CategoryAxisTick().setShow(false))
                .setAxisLine(
                    new AxisLine()
                        .setShow(true)
                        .setLineStyle(new LineStyle().setColor(Ink.LINE_STRONG.token())))
                .setAxisLabel(new CategoryAxisLabel().setShow(false)))
        .setYAxis(
            new ValueAxis().setShow(false).setMin(0).setSplitLine(new SplitLine().setShow(false)))
        .setSeries(new SeriesOption[] {bars(), outline()});
  }

  private BarSeries bars() {
    return new BarSeries()
        .setName(names.getFirst())
        .setBarCategoryGap("8%")
        .setData(percents(sides.one()))
        .setItemStyle(new BarItemStyle().setColor(Ink.ACCENT_MID.token()));
  }

  private LineSeries outline() {
    return new LineSeries()
        .setName(names.getLast())
        .setStep("middle")
        .setSymbol("none")
        .setSilent(true)
        .setData(percents(sides.other()))
        .setItemStyle(new ItemStyle().setColor(Ink.TEXT_3.token()))
        .setLineStyle(new LineStyle().setColor(Ink.TEXT_3.token()).setWidth(1.5));
  }

  private static Number[] percents(SideBySide.Side side) {
    return IntStream.range(0, side.counts().size())
        .mapToObj(bin -> (Number) (Math.round(PER_MILLE * side.share(bin)) / 10.0))
        .toArray(Number[]::new);
  }
}
