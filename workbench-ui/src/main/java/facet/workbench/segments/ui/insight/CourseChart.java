package facet.workbench.segments.ui.insight;

import facet.workbench.chart.Ink;
import facet.workbench.kit.Formats;
import facet.workbench.segments.insight.Course;
import java.util.List;
import java.util.function.ToLongFunction;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.line.LineAreaStyle;
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

/// The size as a line above; joiners up and leavers down below it, month by month.
///
/// @param names of size, joiners and leavers
record CourseChart(Course course, Formats formats, List<String> names, int height) {
  private static final int AXIS = 2;
  private static final int GAP = 8;

  Option option() {
    var top = (height - AXIS) * 3 / 5;
    var dates =
        course.points().stream().map(point -> formats.date(point.date())).toArray(String[]::new);
    return new Option()
        .setAnimation(false)
        .setTooltip(new Tooltip().setTrigger("axis").setConfine(true))
        .setGrid(
            new Grid[] {
              grid().setTop(GAP).setHeight(Integer.toString(top - GAP)),
              grid().setTop(top + GAP).setBottom(AXIS)
            })
        .setXAxis(new CategoryAxis[] {dates(dates, 0), dates(dates, 1)})
        .setYAxis(new ValueAxis[] {values(0), values(1)})
        .setSeries(
            new SeriesOption[] {
              size(),
              bars(names.get(1), Ink.ACCENT_MID, point -> point.joined().orElse(0)),
              bars(names.get(2), Ink.MARK, point -> -point.left().orElse(0))
            });
  }

  private static Grid grid() {
    return new Grid().setLeft(2).setRight(6).setContainLabel(false);
  }

  private static CategoryAxis dates(String[] dates, int grid) {
    return new CategoryAxis()
        .setGridIndex(grid)
        .setData(dates)
        .setBoundaryGap(true)
        .setAxisTick(new CategoryAxisTick().setShow(false))
        .setAxisLine(new AxisLine().setShow(false))
        .setAxisLabel(new CategoryAxisLabel().setShow(false));
  }

  private static ValueAxis values(int grid) {
    return new ValueAxis()
        .setGridIndex(grid)
        .setShow(false)
        .setMin(grid == 0 ? 0 : null)
        .setSplitLine(new SplitLine().setShow(false));
  }

  private LineSeries size() {
    return new LineSeries()
        .setName(names.getFirst())
        .setXAxisIndex(0)
        .setYAxisIndex(0)
        .setData(course.points().stream().map(Course.Point::members).toArray(Number[]::new))
        .setSymbol("none")
        .setLineStyle(new LineStyle().setColor(Ink.ACCENT.token()).setWidth(1.5))
        .setItemStyle(new ItemStyle().setColor(Ink.ACCENT.token()))
        .setAreaStyle(new LineAreaStyle().setColor(Ink.ACCENT_SOFT.token()).setOpacity(1));
  }

  private BarSeries bars(String name, Ink ink, ToLongFunction<Course.Point> height) {
    return new BarSeries()
        .setName(name)
        .setXAxisIndex(1)
        .setYAxisIndex(1)
        .setStack("change")
        .setBarCategoryGap("30%")
        .setData(course.points().stream().mapToLong(height).boxed().toArray(Number[]::new))
        .setItemStyle(new BarItemStyle().setColor(ink.token()));
  }
}
