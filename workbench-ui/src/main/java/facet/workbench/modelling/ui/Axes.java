package facet.workbench.modelling.ui;

import facet.workbench.chart.Format;
import facet.workbench.chart.Ink;
import java.util.List;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.AxisLine;
import org.icepear.echarts.components.coord.CategoryAxisLabel;
import org.icepear.echarts.components.coord.CategoryAxisTick;
import org.icepear.echarts.components.coord.SplitLine;
import org.icepear.echarts.components.coord.ValueAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;

/// The quiet axes and lines that all charts of a report share.
final class Axes {
  private static final int TEXT = 11;

  private Axes() {}

  /// From 0 to 1 in whole percents.
  static ValueAxis shares() {
    return values()
        .setMin(0)
        .setMax(1)
        .setInterval(0.5)
        .setAxisLabel(
            new ValueAxisLabel()
                .setFontSize(TEXT)
                .setColor(Ink.TEXT_3.token())
                .setFormatter(Format.WHOLE_PERCENT.named()));
  }

  /// A scale without marks, for bars whose numbers stand beside them.
  static ValueAxis hidden() {
    return values().setShow(false);
  }

  private static ValueAxis values() {
    return new ValueAxis().setAxisLine(line()).setSplitLine(new SplitLine().setShow(false));
  }

  static CategoryAxis categories(List<String> names) {
    return new CategoryAxis()
        .setData(names.toArray())
        .setAxisLine(line())
        .setAxisTick(new CategoryAxisTick().setShow(false))
        .setAxisLabel(new CategoryAxisLabel().setFontSize(TEXT).setColor(Ink.TEXT_3.token()));
  }

  private static AxisLine line() {
    return new AxisLine()
        .setShow(true)
        .setLineStyle(new LineStyle().setColor(Ink.LINE_STRONG.token()));
  }

  /// A line through points (x, y).
  static LineSeries line(String name, Object[][] points, String colour) {
    return new LineSeries()
        .setName(name)
        .setData((Object) points)
        .setSymbol("circle")
        .setSymbolSize(5)
        .setItemStyle(new ItemStyle().setColor(colour))
        .setLineStyle(new LineStyle().setColor(colour).setWidth(1.5));
  }

  /// What a curve would be by chance, or if it were perfect.
  static LineSeries diagonal() {
    return new LineSeries()
        .setData((Object) new Object[][] {{0, 0}, {1, 1}})
        .setSymbol("none")
        .setSilent(true)
        .setLineStyle(new LineStyle().setColor(Ink.TEXT_3.token()).setWidth(1).setType("dashed"));
  }
}
