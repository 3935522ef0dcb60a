package facet.workbench.dashboards.ui;

import facet.datasets.model.Labels;
import facet.workbench.chart.Ink;
import facet.workbench.dashboards.Movement;
import facet.workbench.dashboards.Movement.Direction;
import facet.workbench.dashboards.Movement.Flow;
import facet.workbench.dashboards.PyramidReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.sankey.SankeyEdgeItem;
import org.icepear.echarts.charts.sankey.SankeyEdgeStyle;
import org.icepear.echarts.charts.sankey.SankeyNodeItem;
import org.icepear.echarts.charts.sankey.SankeySeries;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.text.Label;
import org.icepear.echarts.origin.util.TextCommonOption;

/// Members on their way from class to class: classes before at the left, after at the right. Widths
/// are square roots, so that the few who matter are seen; labels are true.
record MovementChart(PyramidReport report, Writing writing, PyramidWords words) {
  /// A class after carries its id behind this in the name of its node.
  static final String AFTER = "after:";

  private static final String BEFORE = "before:";
  private static final String JOINED = "joined";
  private static final int MARGIN = 118;

  Option option() {
    var series =
        new SankeySeries()
            .setLayoutIterations(0)
            .setNodeWidth(10)
            .setNodeGap(16)
            .setDraggable(false)
            .setLeft(MARGIN)
            .setRight(MARGIN)
            .setTop(14)
            .setBottom(16)
            .setData(nodes().toArray(SankeyNodeItem[]::new))
            .setLinks(
                report.movement().flows().stream().map(this::band).toArray(SankeyEdgeItem[]::new));
    return new Option().setAnimation(false).setSeries(series);
  }

  private List<SankeyNodeItem> nodes() {
    Movement movement = report.movement();
    var nodes = new ArrayList<SankeyNodeItem>();
    var bands = report.pyramid().bands();
    for (int index = 0; index < bands.size(); index++) {
      Labels labels = bands.get(index).labels();
      add(nodes, before(index), writing.name(labels), movement.before(index), index + 1);
    }
    add(nodes, JOINED, words.text("dashboards.joined"), movement.before(-1), 0);
    for (int index = 0; index < bands.size(); index++) {
      Labels labels = bands.get(index).labels();
      add(nodes, after(index), writing.name(labels), movement.after(index), index + 1);
    }
    return nodes;
  }

  private void add(List<SankeyNodeItem> nodes, String id, String name, long members, int rank) {
    if (members == 0) {
      return;
    }
    String colour = rank == 0 ? Ink.GOOD.token() : Ink.ordered(rank);
    String side = id.startsWith(AFTER) ? "right" : "left";
    nodes.add(
        new SankeyNodeItem()
            .setName(id)
            .setItemStyle(new ItemStyle().setColor(colour).setOpacity(1))
            .setLabel(label(side, name, writing.formats().compact(members))));
  }

  private static SeriesLabel label(String side, String name, String number) {
    Map<String, TextCommonOption> styles =
        Map.of(
            "n", new Label().setFontSize(12).setLineHeight(16).setColor(Ink.TEXT.token()),
            "c", new Label().setFontSize(12).setLineHeight(16).setColor(Ink.TEXT_3.token()));
    return new SeriesLabel()
        .setPosition(side)
        .setAlign(side.equals("left") ? "right" : "left")
        .setFormatter("{n|" + name + "}\n{c|" + number + "}")
        .setRich(styles);
  }

  private SankeyEdgeItem band(Flow flow) {
    return new SankeyEdgeItem()
        .setSource(flow.from() < 0 ? JOINED : before(flow.from()))
        .setTarget(after(flow.to()))
        .setValue(Math.sqrt(flow.members()))
        .setLineStyle(
            new SankeyEdgeStyle()
                .setColor(colour(flow.direction()))
                .setOpacity(opacity(flow.direction()))
                .setCurveness(0.5));
  }

  private static String colour(Direction direction) {
    return switch (direction) {
      case UP -> Ink.ACCENT.token();
      case LOST -> Ink.NONE.token();
      case STAYED, JOINED, OTHER -> Ink.MARK.token();
    };
  }

  private static double opacity(Direction direction) {
    return switch (direction) {
      case UP -> 0.36;
      case LOST -> 0.7;
      case STAYED -> 0.2;
      case JOINED, OTHER -> 0.36;
    };
  }

  private String before(int band) {
    return BEFORE + report.pyramid().bands().get(band).id();
  }

  private String after(int band) {
    return AFTER + report.pyramid().bands().get(band).id();
  }
}
