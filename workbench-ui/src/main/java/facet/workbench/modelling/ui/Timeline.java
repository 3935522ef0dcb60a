package facet.workbench.modelling.ui;

import com.vaadin.flow.component.html.Div;
import facet.models.churn.ChurnPlan;
import facet.models.churn.ChurnReport;
import facet.models.churn.Population;
import facet.workbench.kit.Panel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// What a churn model learned from, was tested on and scores, as bars on one time axis.
class Timeline extends Panel {
  private static final long serialVersionUID = 1L;
  private static final int WIDTH = 976;
  private static final int LEFT = 130;
  private static final int ROW = 28;

  private final transient ChurnReport report;
  private final transient ReportWords words;
  private final LocalDate from;
  private final double perDay;

  Timeline(ChurnReport report, ReportWords words) {
    super(words.text("churn.timeline"));
    this.report = report;
    this.words = words;
    var plan = report.plan();
    from = plan.windows().observedFrom(plan.cuts().train());
    var to = plan.windows().outcomeTo(plan.cuts().score());
    perDay = (double) (WIDTH - LEFT) / ChronoUnit.DAYS.between(from, to.plusDays(1));
    finding(words.text("churn.timeline.finding", spare(plan)));
    var drawing = new Div();
    drawing.addClassName("timeline");
    drawing.getElement().setAttribute("role", "img").setAttribute("aria-label", sentence());
    drawing.getElement().setProperty("innerHTML", svg());
    var legend = new Div();
    legend.addClassName("legend");
    legend
        .getElement()
        .setProperty(
            "innerHTML",
            key("var(--fc-accent-mid)", words.text("churn.observed"))
                + key("var(--fc-mark)", words.text("churn.gap", plan.windows().gap()))
                + key("var(--fc-accent)", words.text("churn.outcome")));
    tools(legend);
    content(drawing);
  }

  private static long spare(ChurnPlan plan) {
    return ChronoUnit.DAYS.between(
        plan.windows().outcomeTo(plan.cuts().train()), plan.cuts().test());
  }

  private static String key(String colour, String text) {
    return "<span><i style='background:" + colour + "'></i>" + text + "</span>";
  }

  private String sentence() {
    return words.text(
        "churn.timeline.sentence",
        date(report.train().cut()),
        date(report.test().cut()),
        date(report.score().cut()));
  }

  private String date(LocalDate date) {
    return words.formats().date(date);
  }

  private String svg() {
    return "<svg width='100%%' viewBox='0 0 %d %d' aria-hidden='true'>".formatted(WIDTH, 100)
        + years()
        + row(0, "churn.train", report.train())
        + row(1, "churn.test", report.test())
        + row(2, "churn.score", report.score())
        + "</svg>";
  }

  private String years() {
    var text = new StringBuilder();
    var last = report.plan().windows().outcomeTo(report.plan().cuts().score());
    for (int year = from.getYear() + 1; year <= last.getYear(); year++) {
      double x = x(LocalDate.of(year, 1, 1));
      text.append(shape("<path d='M%.1f 0V86' stroke='var(--fc-line)' fill='none'/>", x))
          .append(
              shape("<text class='ax' x='%.1f' y='98' text-anchor='middle'>%d</text>", x, year));
    }
    return text.toString();
  }

  private String row(int number, String name, Population population) {
    var windows = report.plan().windows();
    var cut = population.cut();
    double top = 4 + number * ROW;
    double start = x(windows.observedFrom(cut));
    double end = x(cut.plusDays(1));
    double outcome = x(windows.outcomeFrom(cut));
    double over = x(windows.outcomeTo(cut).plusDays(1));
    boolean known = !Double.isNaN(population.churnRate());
    return shape("<text class='lv' x='0' y='%.1f'>%s</text>", top + 13, words.text(name))
        + bar(start, end, top, "fill='var(--fc-accent-mid)'")
        + bar(end, outcome, top + 4, "fill='var(--fc-mark)'")
        + bar(
            outcome,
            over,
            top,
            known
                ? "fill='var(--fc-accent)'"
                : "fill='none' stroke='var(--fc-accent)' stroke-dasharray='3 3'")
        + label(
            start + 8, top, "start", words.text("churn.members", words.count(population.members())))
        + label(end - 6, top, "end", date(cut))
        + (known
            ? shape(
                "<text class='lb' x='%.1f' y='%.1f' text-anchor='middle'"
                    + " style='fill:var(--fc-surface)'>%s</text>",
                (outcome + over) / 2,
                top + 13,
                words.text("churn.left", words.percent(population.churnRate())))
            : label((outcome + over) / 2, top, "middle", words.text("churn.unknown")));
  }

  private static String bar(double from, double to, double top, String look) {
    double height = look.contains("mark") ? 10 : 18;
    return shape(
        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2' %s/>",
        from, top, Math.max(0, to - from - 1), height, look);
  }

  private static String label(double x, double top, String anchor, String text) {
    return shape(
        "<text class='lb' x='%.1f' y='%.1f' text-anchor='%s' style='fill:var(--fc-ink)'>%s</text>",
        x, top + 13, anchor, text);
  }

  private static String shape(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private double x(LocalDate date) {
    return LEFT + ChronoUnit.DAYS.between(from, date) * perDay;
  }
}
