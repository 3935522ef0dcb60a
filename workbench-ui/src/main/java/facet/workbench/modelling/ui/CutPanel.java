package facet.workbench.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.models.churn.ChurnReport;
import facet.models.churn.Cut;
import facet.workbench.chart.ChartFrame;
import facet.workbench.chart.EChart;
import facet.workbench.chart.Ink;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarDataItem;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.grid.Grid;

/// Where to draw the line: the scores, what a line at a chance would find, and the segment it
/// makes.
class CutPanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final int USUAL = 60;
  private static final int HUNDRED = 100;

  private final transient ChurnReport report;
  private final transient ReportWords words;
  private final EChart chart;
  private final RangeInput slider = new RangeInput();
  private final Div figures = new Div();
  private final Div outcome = new Div();
  private final transient IntConsumer open;
  private final boolean usable;

  /// @param usable whether conditions answer from this very model
  /// @param open opens the members from so many hundredths on
  CutPanel(ChurnReport report, ReportWords words, boolean usable, IntConsumer open) {
    this.report = report;
    this.words = words;
    this.usable = usable;
    this.open = open;
    chart = new EChart(words.text("churn.cut.sentence", words.count(report.score().members())));
    chart.setHeight("170px");
    chart.onClick(click -> move(2 * click.index()));
    slider.setMin(0);
    slider.setMax(HUNDRED);
    slider.setStep(1.0);
    slider.setValue((double) USUAL);
    slider.setValueChangeMode(ValueChangeMode.EAGER);
    slider.setId("cut");
    slider.getElement().setAttribute("aria-label", words.text("churn.cut.slider"));
    slider.addValueChangeListener(change -> show(change.getValue().intValue()));
    figures.addClassName("cutrow");
    outcome.addClassNames("row", "seglet");
    var frame = new ChartFrame(words.text("churn.cut"), chart, twin());
    frame.finding(words.text("churn.cut.how"));
    addClassName("cut-panel");
    var below = new Div(slider, figures, outcome);
    below.addClassName("cut-below");
    add(frame, below);
    show(USUAL);
  }

  private void move(int hundredths) {
    slider.setValue((double) Math.clamp(hundredths, 0, HUNDRED));
  }

  private void show(int hundredths) {
    var cut = report.cuts().get(hundredths);
    chart.option(histogram(hundredths));
    figures.removeAll();
    figures.add(
        figure(words.count(cut.members()), "churn.cut.members"),
        figure(words.percent(cut.precision()), "churn.cut.precision"),
        figure(words.percent(cut.recall()), "churn.cut.recall"));
    outcome.removeAll();
    outcome.add(condition(cut), gap(), make(hundredths, cut));
  }

  private static Span gap() {
    var gap = new Span();
    gap.addClassName("grow");
    return gap;
  }

  private Div figure(String value, String of) {
    var number = new Span(value);
    number.addClassNames("v", "n");
    return new Div(number, new Span(words.text(of)));
  }

  private Span condition(Cut cut) {
    var name = new Span(words.text("churn.score-name"));
    name.addClassName("term-name");
    var operator = new Span(words.text("churn.at-least"));
    operator.addClassName("s2");
    var value = new Span(words.formats().decimal(cut.threshold(), 2));
    value.addClassNames("tok", "on", "n");
    var sentence = new Span(Icon.GAUGE.draw(), name, operator, value);
    sentence.addClassNames("cond", "cut-cond");
    return sentence;
  }

  private Action make(int hundredths, Cut cut) {
    var button =
        Action.primary(
            words.text("churn.make", words.count(cut.members())), () -> open.accept(hundredths));
    button.setId("make-segment");
    button.setEnabled(usable && cut.members() > 0);
    if (!usable) {
      button.getElement().setAttribute("title", words.text("not-in-use"));
    }
    return button;
  }

  private Option histogram(int hundredths) {
    var counts = report.histogram();
    var bars =
        IntStream.range(0, counts.size())
            .mapToObj(bin -> bar(counts.get(bin), 2 * bin >= hundredths))
            .toArray(BarDataItem[]::new);
    return new Option()
        .setAnimation(false)
        .setGrid(new Grid().setLeft(8).setRight(8).setTop(10).setBottom(22))
        .setXAxis(scale(counts.size()))
        .setYAxis(Axes.hidden())
        .setSeries(new BarSeries().setBarCategoryGap("12%").setData(bars));
  }

  private CategoryAxis scale(int bins) {
    return Axes.categories(
        IntStream.range(0, bins)
            .mapToObj(bin -> bin % 5 == 0 ? words.formats().decimal((double) bin / bins, 1) : "")
            .toList());
  }

  private static BarDataItem bar(int members, boolean beyond) {
    return new BarDataItem()
        .setValue(members)
        .setItemStyle(new BarItemStyle().setColor(beyond ? Ink.ACCENT.token() : Ink.MARK.token()));
  }

  private ChartFrame.Twin twin() {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < report.cuts().size(); i += 5) {
      var cut = report.cuts().get(i);
      rows.add(
          List.of(
              words.formats().decimal(cut.threshold(), 2),
              words.count(cut.members()),
              words.percent(cut.precision()),
              words.percent(cut.recall())));
    }
    return new ChartFrame.Twin(
        List.of(
            words.text("churn.at-least"),
            words.text("members"),
            words.text("churn.cut.precision"),
            words.text("churn.cut.recall")),
        rows);
  }
}
