package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import facet.datasets.model.Metric;
import facet.query.audience.Breakdown;
import facet.workbench.kit.CurrencySign;
import facet.workbench.kit.Formats;
import facet.workbench.segments.SegmentFacts;
import facet.workbench.segments.ui.insight.Desk;
import facet.workbench.segments.ui.insight.Insights;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the segment is: how many and what share, always in sight; below it, by tab, whom one may
/// contact, the same in words, and the panels about the draft. Shows nothing that is not exact.
final class InfoPanel extends Aside {
  private static final long serialVersionUID = 1L;
  private static final Set<String> CHANNELS = Set.of("sms", "wechat", "email", "phone", "app_push");

  private final Section total = new Section();
  private final Section reach = new Section();
  private final WordsPart words = new WordsPart();
  private final Insights insights;

  /// @param widen called with whether it should be wide
  InfoPanel(Desk desk, Consumer<Boolean> widen) {
    insights = new Insights(desk, reach, words, widen);
    addClassName("info");
    total.getElement().setAttribute("data-testid", "total");
    add(total, insights);
    reach.setVisible(false);
  }

  /// The panels about the draft.
  Insights insights() {
    return insights;
  }

  WordsPart words() {
    return words;
  }

  /// @param counted empty while counting, or when it can't be counted
  void show(Optional<Breakdown> counted, SegmentFacts facts, Optional<Metric> valueMetric) {
    total.removeAll();
    total.add(hero(counted), shares(counted, facts, valueMetric));
    showReach(counted, facts);
  }

  private Component hero(Optional<Breakdown> counted) {
    var row = new Div();
    row.addClassName("row");
    var big = new Span(counted.map(b -> Formats.of(this).count(b.total())).orElse("–"));
    big.addClassName("big");
    big.getElement().setAttribute("data-testid", "total-members");
    var words =
        new Span(getTranslation("segments.info.members", counted.map(Breakdown::total).orElse(0L)));
    words.addClassName("s2");
    row.add(big, words);
    return row;
  }

  private Component shares(
      Optional<Breakdown> counted, SegmentFacts facts, Optional<Metric> valueMetric) {
    var pair = new Div();
    pair.addClassName("pair");
    counted
        .filter(breakdown -> breakdown.base() > 0)
        .ifPresent(b ->
            pair.add(
                share((double) b.total() / b.base(), getTranslation("segments.info.of-members"))));
    facts
        .value()
        .ifPresent(value ->
            pair.add(
                share(
                    value.share(),
                    getTranslation("segments.info.of-value", name(valueMetric, value.metric()))
                        + " "
                        + money(valueMetric, value.sum()))));
    pair.setVisible(pair.getComponentCount() > 0);
    return pair;
  }

  private String name(Optional<Metric> metric, String id) {
    return metric.map(m -> m.labels().in(getLocale())).orElse(id);
  }

  private String money(Optional<Metric> metric, BigDecimal sum) {
    var sign = metric.flatMap(Metric::unit).flatMap(CurrencySign::of).orElse("");
    return Formats.of(this).compactMoney(sign, sum.doubleValue());
  }

  private Component share(double part, String words) {
    var percent = new Span(Formats.of(this).percent(part));
    percent.addClassNames("b", "n");
    var of = new Span(words);
    of.addClassName("s2");
    var line = new Div(percent, of);
    line.addClassNames("t12", "cut", "share");
    line.getElement().setAttribute("title", percent.getText() + " " + words);
    var bar = new Span();
    bar.addClassName("bar");
    var fill = new Element("i");
    fill.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", 100 * part));
    bar.getElement().appendChild(fill);
    return new Div(line, bar);
  }

  private void showReach(Optional<Breakdown> counted, SegmentFacts facts) {
    reach.removeAll();
    reach.setVisible(!facts.reach().isEmpty() && counted.isPresent());
    if (!reach.isVisible()) {
      return;
    }
    long all = counted.orElseThrow().total();
    reach.add(new Header(new H2(getTranslation("segments.info.reach"))));
    var rows = new Div();
    rows.addClassName("reach");
    facts.reach().stream()
        .sorted((a, b) -> Long.compare(b.members(), a.members()))
        .forEach(channel -> add(rows, channel, all));
    reach.add(rows);
  }

  private void add(Div rows, SegmentFacts.Reach channel, long all) {
    double part = all == 0 ? 0 : (double) channel.members() / all;
    var bar = new Span();
    bar.addClassName("bar");
    var fill = new Element("i");
    fill.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", 100 * part));
    bar.getElement().appendChild(fill);
    var members = new Span(Formats.of(this).count(channel.members()));
    members.addClassName("num");
    var share = new Span(all == 0 ? "–" : Formats.of(this).percent(part));
    share.addClassNames("num", "s3");
    var name =
        CHANNELS.contains(channel.channel())
            ? getTranslation("segments.info.channel." + channel.channel())
            : channel.channel();
    rows.add(new Span(name), bar, members, share);
  }
}
