package facet.workbench.dashboards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.workbench.chart.ChartFrame;
import facet.workbench.chart.EChart;
import facet.workbench.chart.Ink;
import facet.workbench.dashboards.Movement.Direction;
import facet.workbench.dashboards.Movement.Flow;
import facet.workbench.dashboards.PyramidReport;
import facet.workbench.kit.Empty;
import java.util.List;

/// How members moved between the two dates, and the moves worth acting on.
final class MovementPanel {
  private static final int WORTH = 4;
  private static final int HEIGHT = 416;

  private final PyramidReport report;
  private final Writing writing;
  private final PyramidWords words;

  MovementPanel(PyramidReport report, Writing writing, PyramidWords words) {
    this.report = report;
    this.writing = writing;
    this.words = words;
  }

  ChartFrame frame() {
    Component shown =
        report.movement().anyoneMoved()
            ? new Div(dates(), figure(), acting())
            : new Empty(words.text("dashboards.nobody-moved"));
    var frame = new ChartFrame(words.text("dashboards.moved"), shown, twin());
    frame.flush();
    frame.setId("movement");
    return frame;
  }

  private Div dates() {
    Div legend =
        new Div(
            key(Ink.ACCENT, words.text("dashboards.up")),
            key(Ink.NONE, words.text("dashboards.lost")),
            new Span(words.text("dashboards.width")));
    legend.addClassName("legend");
    Div line =
        new Div(
            new Span(writing.formats().date(report.question().comparedWith())),
            legend,
            new Span(writing.formats().date(report.question().asOf())));
    line.addClassNames("row", "t12", "s3", "mv-dates");
    return line;
  }

  private static Span key(Ink ink, String words) {
    Span swatch = new Span();
    swatch.addClassName("key");
    swatch.getStyle().set("background", ink.token());
    return new Span(swatch, new Span(words));
  }

  private EChart figure() {
    String sentence =
        words.text(
            "dashboards.moved-sentence",
            writing.formats().date(report.question().comparedWith()),
            writing.formats().date(report.question().asOf()));
    EChart chart = new EChart(sentence).option(new MovementChart(report, writing, words).option());
    chart.setHeight(HEIGHT + "px");
    return chart;
  }

  private Div acting() {
    Div list = new Div();
    list.addClassName("mvl");
    var flows = report.movement().worthActing(report.pyramid().key(), WORTH);
    if (flows.isEmpty()) {
      return list;
    }
    Span amount = new Span(writing.name(report.amount().labels()));
    amount.getElement().setAttribute("title", words.text("dashboards.at-stake"));
    Div head =
        new Div(
            new Span(words.text("dashboards.acting")),
            new Span(words.text("dashboards.members")),
            amount);
    head.addClassNames("mv", "mvh", "t12", "s3");
    list.add(head);
    flows.forEach(flow -> list.add(line(flow)));
    return list;
  }

  private Div line(Flow flow) {
    Span mark = new Span();
    mark.addClassNames("mark", flow.direction() == Direction.LOST ? "risk" : "gain");
    String name = name(flow.from()) + " → " + name(flow.to());
    Anchor open = new Anchor(OpenAsSegment.of(flow.where(), name), name);
    open.getElement()
        .setAttribute("router-link", true)
        .setAttribute("title", words.text("dashboards.open", name));
    Span names = new Span(mark, open);
    names.addClassNames("row", "cut");
    Span members = new Span(writing.formats().count(flow.members()));
    members.addClassNames("num", "m");
    Span amount = new Span(writing.compact(flow.amount()));
    amount.addClassNames("num", "s3");
    Div line = new Div(names, members, amount);
    line.addClassName("mv");
    return line;
  }

  private String name(int band) {
    return band < 0
        ? words.text("dashboards.joined")
        : writing.name(report.pyramid().bands().get(band).labels());
  }

  private ChartFrame.Twin twin() {
    return new ChartFrame.Twin(
        List.of(
            writing.formats().date(report.question().comparedWith()),
            writing.formats().date(report.question().asOf()),
            words.text("dashboards.members"),
            writing.name(report.amount().labels())),
        report.movement().flows().stream()
            .map(flow ->
                List.of(
                    name(flow.from()),
                    name(flow.to()),
                    writing.formats().count(flow.members()),
                    writing.money(flow.amount())))
            .toList());
  }
}
