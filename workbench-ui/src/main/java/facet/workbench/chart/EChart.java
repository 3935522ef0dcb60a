package facet.workbench.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.function.Consumer;
import org.icepear.echarts.Option;
import org.icepear.echarts.serializer.EChartsSerializer;
import org.icepear.echarts.serializer.MarkArea2DDataItemAdapter;
import org.icepear.echarts.serializer.MarkLine2DDataItemAdapter;

/// One ECharts chart, drawn in the browser from typed options.
///
/// Colours are design tokens ([Ink]), number formats are names ([Format]); both are strings in the
/// option and are resolved in the browser, for the colour scheme and language of the moment. Put it
/// into a [ChartFrame], which adds the table twin.
@Tag("facet-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart/facet-chart.ts")
public class EChart extends Component implements HasSize, HasStyle {
  private static final long serialVersionUID = 1L;

  /// @param sentence what the chart shows, for those who don't see it
  public EChart(String sentence) {
    getElement().setAttribute("role", "img").setAttribute("aria-label", sentence);
    setWidthFull();
    setHeight("240px");
  }

  public EChart option(Option option) {
    getElement().setProperty("option", json(option));
    return this;
  }

  public EChart onClick(Consumer<ChartClick> listener) {
    addClassName("clickable");
    getElement()
        .addEventListener(
            "chart-click",
            event -> {
              var data = event.getEventData();
              listener.accept(
                  new ChartClick(
                      data.get("event.detail.series").asString(),
                      data.get("event.detail.name").asString(),
                      data.get("event.detail.index").asInt(),
                      data.get("event.detail.key").asString()));
            })
        .addEventData("event.detail.series")
        .addEventData("event.detail.name")
        .addEventData("event.detail.index")
        .addEventData("event.detail.key");
    return this;
  }

  static String json(Option option) {
    return new EChartsSerializer(new MarkArea2DDataItemAdapter(), new MarkLine2DDataItemAdapter())
        .toJson(option);
  }
}
