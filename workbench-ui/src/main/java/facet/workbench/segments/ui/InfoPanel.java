package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.query.audience.Breakdown;
import facet.query.measure.ValueShare;
import facet.workbench.kit.CurrencySign;
import facet.workbench.kit.Formats;
import facet.workbench.segments.SegmentFacts;
import facet.workbench.segments.SegmentFacts.Reach;
import facet.workbench.segments.ui.insight.Desk;
import facet.workbench.segments.ui.insight.Insights;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
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
  private transient Optional<SegmentFacts> known = Optional.empty();

  /// @param widen called with whether it should be wide
  InfoPanel(Desk desk, Consumer<Boolean> widen) {
    insights = new Insights(desk, reach, words, widen);
    addClassName("info");
    total.getElement().setAttribute("data-testid", "total");
    add(total, insights);
  }

  /// The panels about the draft.
  Insights insights() {
    return insights;
  }

  WordsPart words() {
    return words;
  }

  /// Numbers that are not known yet leave their places and names standing, so that nothing moves
  /// when they come.
  ///
  /// @param counted empty while counting, or when it can't be counted
  /// @param facts empty until they are gathered
  void show(Optional<Breakdown> counted, Optional<SegmentFacts> facts, MemberModel model) {
    facts.ifPresent(found -> known = Optional.of(found));
    total.removeAll();
    total.add(hero(counted), shares(counted, facts, model));
    showReach(counted, facts, model);
  }

  private Component hero(Optional<Breakdown> counted) {
    var row = new Div();
    row.addClassName("row");
    var big = new Span(counted.map(b -> Formats.of(this).count(b.total())).orElse(Formats.MISSING));
    big.addClassName("big");
    big.setClassName("absent", counted.isEmpty());
    big.getElement().setAttribute("data-testid", "total-members");
    var words =
        new Span(getTranslation("segments.info.members", counted.map(Breakdown::total).orElse(0L)));
    words.addClassName("s2");
    row.add(big, words);
    return row;
  }

  private Component shares(
      Optional<Breakdown> counted, Optional<SegmentFacts> facts, MemberModel model) {
    var pair = new Div();
    pair.addClassName("pair");
    if (counted.filter(b -> b.base() == 0).isEmpty()) {
      var part = counted.map(b -> (double) b.total() / b.base());
      pair.add(share(part, getTranslation("segments.info.of-members")));
    }
    var metric = model.value().flatMap(model::metric);
    var value = facts.flatMap(SegmentFacts::value);
    if (known.map(k -> k.value().isPresent()).orElse(metric.isPresent())) {
      var name = value.map(ValueShare::metric).or(model::value).orElse("");
      var of =
          getTranslation(
              "segments.info.of-value", metric.map(m -> m.labels().in(getLocale())).orElse(name));
      var sum = value.map(v -> " " + money(metric, v.sum())).orElse("");
      pair.add(share(value.map(ValueShare::share), of + sum));
    }
    pair.setVisible(pair.getComponentCount() > 0);
    return pair;
  }

  private String money(Optional<Metric> metric, BigDecimal sum) {
    var sign = metric.flatMap(Metric::unit).flatMap(CurrencySign::of).orElse("");
    return Formats.of(this).compactMoney(sign, sum.doubleValue());
  }

  private Component share(Optional<Double> part, String words) {
    var percent = new Span(percent(part));
    percent.addClassNames(part.isPresent() ? "b" : "s3", "n");
    var of = new Span(words);
    of.addClassName("s2");
    var line = new Div(percent, of);
    line.addClassNames("t12", "cut", "share");
    line.getElement().setAttribute("title", percent.getText() + " " + words);
    return new Div(line, bar(part));
  }

  private void showReach(
      Optional<Breakdown> counted, Optional<SegmentFacts> facts, MemberModel model) {
    reach.removeAll();
    var channels = channels(model);
    reach.setVisible(!channels.isEmpty());
    reach.add(new Header(new H2(getTranslation("segments.info.reach"))));
    var rows = new Div();
    rows.addClassName("reach");
    var reached = facts.filter(_ -> counted.isPresent()).map(SegmentFacts::reach).orElse(List.of());
    for (var channel : channels) {
      var own = reached.stream().filter(r -> r.channel().equals(channel)).findFirst();
      add(rows, channel, own.map(Reach::members), counted.map(Breakdown::total).orElse(0L));
    }
    reach.add(rows);
  }

  /// Of the last draft that was counted, most members first; before that those of the model.
  private List<String> channels(MemberModel model) {
    return known
        .map(facts ->
            facts.reach().stream()
                .sorted(Comparator.comparingLong(Reach::members).reversed())
                .map(Reach::channel)
                .toList())
        .orElseGet(
            () -> model.member().fields().stream().flatMap(f -> f.consentFor().stream()).toList());
  }

  private void add(Div rows, String channel, Optional<Long> willing, long all) {
    var part = willing.filter(_ -> all > 0).map(members -> (double) members / all);
    var members = new Span(willing.map(Formats.of(this)::count).orElse(Formats.MISSING));
    members.addClassName("num");
    members.setClassName("s3", willing.isEmpty());
    var share = new Span(percent(part));
    share.addClassNames("num", "s3");
    var name =
        CHANNELS.contains(channel) ? getTranslation("segments.info.channel." + channel) : channel;
    rows.add(new Span(name), bar(part), members, share);
  }

  private String percent(Optional<Double> part) {
    return part.map(Formats.of(this)::percent).orElse(Formats.MISSING);
  }

  private static Span bar(Optional<Double> part) {
    var bar = new Span();
    bar.addClassName("bar");
    var fill = new Element("i");
    fill.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", 100 * part.orElse(0.0)));
    bar.getElement().appendChild(fill);
    return bar;
  }
}
