package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Test;
import facet.query.measure.SideBySide;
import facet.workbench.chart.EChart;
import facet.workbench.segments.insight.Portrait;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// How a number or date spreads: this segment in bars, the others as an outline behind.
final class HistogramPart extends Div {
  private static final long serialVersionUID = 1L;
  private static final int HEIGHT = 84;

  private final transient Portrait.Histogram histogram;
  private final transient Desk desk;

  HistogramPart(Portrait.Histogram histogram, Desk desk) {
    this.histogram = histogram;
    this.desk = desk;
    addClassName("spread");
    getElement().setAttribute("data-term", histogram.term());
    var sides = histogram.sides();
    var name = desk.terms().name(histogram.term());
    add(new TermTitle(name, note(sides)));
    if (sides.edges().isEmpty()) {
      return;
    }
    var chart = new EChart(getTranslation("insight.profile.sentence", name) + " " + note(sides));
    chart.setHeight(HEIGHT + "px");
    chart.option(
        new HistogramChart(
                sides,
                labels(sides),
                List.of(
                    getTranslation("insight.profile.share-here"),
                    getTranslation("insight.profile.share-others")))
            .option());
    if (desk.eyes().editable()) {
      chart.onClick(click -> add(click.index()));
    }
    add(chart, ends(sides));
  }

  private String note(SideBySide sides) {
    var here = sides.one().median();
    var others = sides.other().median();
    return here.isEmpty()
        ? ""
        : getTranslation(
            "insight.profile.median",
            desk.terms().number(histogram.term(), here.getAsDouble()),
            others.isEmpty() ? "–" : desk.terms().number(histogram.term(), others.getAsDouble()));
  }

  private List<String> labels(SideBySide sides) {
    var edges = sides.edges();
    return IntStream.range(0, edges.size() - 1)
        .mapToObj(bin -> edge(edges.get(bin)) + " – " + edge(edges.get(bin + 1)))
        .toList();
  }

  private String edge(double value) {
    return desk.terms().number(histogram.term(), value);
  }

  private Div ends(SideBySide sides) {
    var edges = sides.edges();
    var first = desk.terms().compact(histogram.term(), edges.getFirst());
    var last = desk.terms().compact(histogram.term(), edges.getLast());
    var ends =
        new Div(
            new Span(sides.below() ? "≤ " + first : first),
            new Span(sides.above() ? last + "+" : last));
    ends.addClassNames("ends", "ax11", "s3", "n");
    return ends;
  }

  private void add(int bin) {
    var sides = histogram.sides();
    int bins = sides.edges().size() - 1;
    if (bin < 0 || bin >= bins) {
      return;
    }
    var from = literal(sides.edges().get(bin));
    var to = literal(sides.edges().get(bin + 1));
    Test test =
        bin == bins - 1
            ? new Test.Comparison(ComparisonOperator.GE, from)
            : bin == 0 && sides.below()
                ? new Test.Comparison(ComparisonOperator.LE, to)
                : new Test.Between(from, to);
    desk.acts()
        .add(
            desk.terms().model().metric(histogram.term()).isPresent()
                ? new Condition.Metric(histogram.term(), test)
                : new Condition.Attribute(histogram.term(), test));
  }

  private Literal literal(double edge) {
    return desk.terms().isDate(histogram.term())
        ? Literal.of(LocalDate.ofEpochDay((long) edge).toString())
        : Literal.of(new BigDecimal(Double.toString(edge)));
  }
}
