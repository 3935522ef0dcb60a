package facet.workbench.dashboards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import facet.workbench.chart.ChartFrame;
import facet.workbench.chart.EChart;
import facet.workbench.chart.Ink;
import facet.workbench.dashboards.Pyramid;
import facet.workbench.dashboards.Pyramid.Band;
import facet.workbench.dashboards.PyramidReport;
import facet.workbench.kit.Icon;
import java.util.List;

/// Who brings the value: the classes from the top, each with what to do, its members and its share
/// of the amount. A row opens its members as a segment.
final class PyramidPanel {
  private static final int FIGURE_WIDTH = 430;
  private static final int ROW = 97;
  private static final int LOW_ROW = 78;
  private static final int ROOMY = 6;

  private final PyramidReport report;
  private final Writing writing;
  private final PyramidWords words;
  private final PyramidChart chart;
  private final int row;

  PyramidPanel(PyramidReport report, Writing writing, PyramidWords words) {
    this.report = report;
    this.writing = writing;
    this.words = words;
    this.row = report.pyramid().bands().size() > ROOMY ? LOW_ROW : ROW;
    this.chart = new PyramidChart(report.pyramid(), writing, FIGURE_WIDTH, row);
  }

  ChartFrame frame() {
    Div content = new Div(head(), body());
    content.addClassName("pyr");
    content.getStyle().set("--row", row + "px");
    var frame = new ChartFrame(words.text("dashboards.who"), content, twin());
    frame.flush();
    frame.finding(words.finding(report));
    frame.setId("pyramid");
    return frame;
  }

  private Div head() {
    Span members = new Span(words.text("dashboards.members"));
    Span amount = new Span(writing.name(report.amount().labels()));
    Span sides = new Span(members, amount);
    sides.addClassName("sides");
    sides.getStyle().set("grid-template-columns", chart.middle() + "px 1fr");
    Div head =
        new Div(
            new Span(words.text("dashboards.class-and-strategy")),
            sides,
            number(words.text("dashboards.per-member"), ""),
            number(words.since(report.question()), ""),
            new Span());
    head.addClassNames("prow", "phead", "t12", "s3");
    return head;
  }

  private Div body() {
    Div body = new Div();
    body.addClassName("pbody");
    Pyramid pyramid = report.pyramid();
    for (int index = 0; index < pyramid.bands().size(); index++) {
      body.add(line(pyramid.bands().get(index), index));
    }
    EChart bars = new EChart(words.sentence(report)).option(chart.option());
    bars.addClassName("pfig");
    bars.setWidth(FIGURE_WIDTH + "px");
    bars.setHeight(row * pyramid.bands().size() + "px");
    body.add(bars);
    return body;
  }

  private Div line(Band band, int index) {
    boolean key = index < report.pyramid().key();
    String news = band.change() == 0 || !key ? "s2" : band.change() > 0 ? "good" : "bad";
    Div line =
        new Div(
            name(band, index),
            new Div(),
            number(writing.money(band.perMember()), ""),
            number(change(band.change()), news),
            Icon.RIGHT.draw());
    line.addClassName("prow");
    return line;
  }

  private Component name(Band band, int index) {
    Span swatch = new Span();
    swatch.addClassName("sw");
    swatch.getStyle().set("background", Ink.ordered(index + 1));
    String label = writing.name(band.labels());
    Anchor open =
        new Anchor(
            OpenAsSegment.inClass(report.question().classification(), band.id(), label), label);
    open.addClassName("b");
    open.setId("class-" + band.id());
    open.getElement()
        .setAttribute("router-link", true)
        .setAttribute("title", words.text("dashboards.open", label));
    Div top = new Div(swatch, open);
    top.addClassName("row");
    Paragraph strategy = new Paragraph(writing.name(band.strategy()));
    strategy.addClassNames("t12", "s2");
    Div cell = new Div(top, strategy);
    cell.addClassName("cls");
    return cell;
  }

  private static Span number(String text, String style) {
    Span shown = new Span(text);
    shown.addClassName("num");
    if (!style.isEmpty()) {
      shown.addClassName(style);
    }
    return shown;
  }

  private String change(long members) {
    return writing.formats().change(members);
  }

  private ChartFrame.Twin twin() {
    var formats = writing.formats();
    return new ChartFrame.Twin(
        List.of(
            words.text("dashboards.class"),
            words.text("dashboards.members"),
            words.text("dashboards.share"),
            writing.name(report.amount().labels()),
            words.text("dashboards.share"),
            words.text("dashboards.per-member"),
            words.since(report.question())),
        report.pyramid().bands().stream()
            .map(band ->
                List.of(
                    writing.name(band.labels()),
                    formats.count(band.members()),
                    writing.percent(band.share()),
                    writing.money(band.amount()),
                    writing.percent(band.amountShare()),
                    writing.money(band.perMember()),
                    change(band.change())))
            .toList());
  }
}
