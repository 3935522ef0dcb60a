package facet.workbench.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

@Tag("facet-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart/facet-chart.ts")
public class EChart extends Component implements HasSize, HasStyle {}
