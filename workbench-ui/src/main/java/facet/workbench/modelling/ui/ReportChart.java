package facet.workbench.modelling.ui;

import facet.workbench.chart.ChartFrame;
import facet.workbench.chart.EChart;
import org.icepear.echarts.Option;

/// A chart of a report in its frame: the question, what the chart shows of it, and its table twin.
final class ReportChart {
  static final String LOW = "160px";
  static final String TALL = "262px";

  private ReportChart() {}

  static ChartFrame frame(
      String question, String finding, Option option, String height, ChartFrame.Twin twin) {
    var chart = new EChart(question + " " + finding).option(option);
    chart.setHeight(height);
    var frame = new ChartFrame(question, chart, twin);
    frame.finding(finding);
    return frame;
  }
}
