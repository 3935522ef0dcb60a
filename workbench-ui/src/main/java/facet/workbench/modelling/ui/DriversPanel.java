package facet.workbench.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.models.churn.ChurnReport;
import facet.models.churn.Driver;
import facet.workbench.kit.Panel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What drives the chance: each metric's share, the direction by colour and in words, and the
/// chance as the metric runs from low to high.
class DriversPanel extends Panel {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 9;
  private static final int WIDTH = 52;
  private static final int HEIGHT = 20;

  private final transient ReportWords words;

  DriversPanel(ChurnReport report, ReportWords words) {
    super(words.text("churn.drivers"));
    this.words = words;
    setId("churn-drivers");
    finding(words.text("churn.drivers.how"));
    var drivers = report.drivers();
    double most = Math.max(1e-9, drivers.stream().mapToDouble(Driver::share).max().orElse(1));
    var rows = new Div();
    drivers.stream().limit(SHOWN).forEach(driver -> rows.add(row(driver, most)));
    var others = drivers.stream().skip(SHOWN).toList();
    if (!others.isEmpty()) {
      rows.add(rest(others, most));
    }
    content(rows, legend());
  }

  private Div row(Driver driver, double most) {
    var name = new Span(words.feature(driver.feature()));
    name.addClassName("cut");
    name.getElement().setAttribute("title", words.feature(driver.feature()));
    return line(name, driver.share(), most, colour(driver), curve(driver));
  }

  private Div rest(List<Driver> others, double most) {
    double share = others.stream().mapToDouble(Driver::share).sum();
    var name = new Span(words.text("churn.drivers.others", others.size()));
    name.addClassName("s3");
    return line(name, share, Math.max(most, share), "var(--fc-mark)", new Span());
  }

  private Div line(Span name, double share, double most, String colour, Span curve) {
    var fill = new Span();
    fill.getStyle()
        .setWidth(String.format(Locale.ROOT, "%.1f%%", 100 * share / most))
        .setBackground(colour);
    var bar = new Span(fill);
    bar.addClassName("bar");
    var number = new Span(words.percent(share));
    number.addClassNames("num", "s2");
    var line = new Div(name, bar, number, curve);
    line.addClassName("imp");
    return line;
  }

  private static String colour(Driver driver) {
    return driver.direction() > 0
        ? "var(--fc-none)"
        : driver.direction() < 0 ? "var(--fc-accent)" : "var(--fc-mark)";
  }

  private Span curve(Driver driver) {
    var points = driver.curve();
    var drawing = new Span();
    var says =
        driver.direction() > 0
            ? "churn.more-leave"
            : driver.direction() < 0 ? "churn.more-stay" : "churn.neither";
    drawing.getElement().setAttribute("role", "img").setAttribute("aria-label", words.text(says));
    if (points.size() > 1) {
      double low = points.stream().mapToDouble(Driver.Point::probability).min().orElse(0);
      double high = points.stream().mapToDouble(Driver.Point::probability).max().orElse(1);
      double span = Math.max(1e-9, high - low);
      var line =
          IntStream.range(0, points.size())
              .mapToObj(i ->
                  String.format(
                      Locale.ROOT,
                      "%.1f,%.1f",
                      2 + i * (WIDTH - 4.0) / (points.size() - 1),
                      HEIGHT - 3 - (points.get(i).probability() - low) / span * (HEIGHT - 6)))
              .collect(Collectors.joining(" "));
      drawing
          .getElement()
          .setProperty(
              "innerHTML",
              "<svg width='%d' height='%d' aria-hidden='true'><polyline points='%s' fill='none' stroke='%s' stroke-width='1.5'/></svg>"
                  .formatted(WIDTH, HEIGHT, line, colour(driver)));
    }
    return drawing;
  }

  private Div legend() {
    var legend = new Div();
    legend.addClassName("legend");
    legend
        .getElement()
        .setProperty(
            "innerHTML",
            "<span><i style='background:var(--fc-none)'></i>%s</span><span><i style='background:var(--fc-accent)'></i>%s</span>"
                .formatted(words.text("churn.more-leave"), words.text("churn.more-stay")));
    return legend;
  }
}
