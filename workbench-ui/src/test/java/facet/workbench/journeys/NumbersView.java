package facet.workbench.journeys;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import facet.workbench.chart.EChart;
import facet.workbench.kit.NumberTable;
import facet.workbench.kit.Page;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.icepear.echarts.Bar;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;

/// Every number of the table on the axis of a chart, one chart a format, for tests only.
@Route("numbers")
@Needs(Permission.SEE_SEGMENTS)
class NumbersView extends Page {
  private static final long serialVersionUID = 1L;
  private static final int LINE = 24;

  NumbersView() {
    super("Numbers");
    var all = new Div();
    NumberTable.rows().stream()
        .collect(Collectors.groupingBy(NumberTable.Row::format))
        .forEach((format, rows) -> all.add(chart(format, rows)));
    body(all);
  }

  private static EChart chart(String format, List<NumberTable.Row> rows) {
    Object label = Map.of("formatter", "fmt:" + format, "interval", 0);
    var values = rows.stream().map(NumberTable.Row::value).toArray(String[]::new);
    var bar =
        new Bar()
            .addYAxis(new CategoryAxis().setData(values).setAxisLabel(label).setInverse(true))
            .addXAxis(new ValueAxis().setShow(false))
            .addSeries(new BarSeries().setData(rows.stream().map(_ -> 1).toArray()));
    var chart = new EChart(format).option(bar.getOption());
    chart.setId(format);
    chart.getStyle().set("height", (rows.size() + 2) * LINE + "px");
    return chart;
  }
}
