package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
import java.util.Optional;
import java.util.function.Consumer;

/// What the segment is: how many and what share, always in sight; below it, by tab, whom one may
/// contact, the same in words, and the panels about the draft. Shows nothing that is not exact.
final class InfoPanel extends Aside {
  private static final long serialVersionUID = 1L;

  private final Span big = new Span();
  private final Span unit = new Span();
  private final ShareLine ofMembers = new ShareLine();
  private final ShareLine ofValue = new ShareLine();
  private final Div shares = new Div(ofMembers, ofValue);
  private final ReachPart reach = new ReachPart();
  private final WordsPart words = new WordsPart();
  private final Insights insights;
  private transient Optional<SegmentFacts> known = Optional.empty();

  /// @param widen called with whether it should be wide
  InfoPanel(Desk desk, Consumer<Boolean> widen) {
    insights = new Insights(desk, reach, words, widen);
    addClassName("info");
    big.addClassName("big");
    big.getElement().setAttribute("data-testid", "total-members");
    unit.addClassName("s2");
    var row = new Div(big, unit);
    row.addClassName("row");
    shares.addClassName("pair");
    var total = new Section(row, shares);
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
    long members = counted.map(Breakdown::total).orElse(0L);
    big.setText(counted.isPresent() ? Formats.of(this).count(members) : Formats.MISSING);
    big.setClassName("absent", counted.isEmpty());
    unit.setText(getTranslation("segments.info.members", members));
    showShare(counted);
    showValue(facts.flatMap(SegmentFacts::value), model);
    shares.setVisible(ofMembers.isVisible() || ofValue.isVisible());
    var reached = facts.filter(_ -> counted.isPresent()).map(SegmentFacts::reach).orElse(List.of());
    reach.show(channels(model), reached, members);
  }

  private void showShare(Optional<Breakdown> counted) {
    ofMembers.setVisible(counted.filter(found -> found.base() == 0).isEmpty());
    ofMembers.show(
        counted
            .filter(found -> found.base() > 0)
            .map(found -> (double) found.total() / found.base()),
        getTranslation("segments.info.of-members"));
  }

  private void showValue(Optional<ValueShare> value, MemberModel model) {
    var metric = model.value().flatMap(model::metric);
    ofValue.setVisible(known.map(k -> k.value().isPresent()).orElse(metric.isPresent()));
    var id = value.map(ValueShare::metric).or(model::value).orElse("");
    var name = metric.map(found -> found.labels().in(getLocale())).orElse(id);
    var sum = value.map(found -> " " + money(metric, found.sum())).orElse("");
    ofValue.show(
        value.map(ValueShare::share), getTranslation("segments.info.of-value", name) + sum);
  }

  private String money(Optional<Metric> metric, BigDecimal sum) {
    var sign = metric.flatMap(Metric::unit).flatMap(CurrencySign::of).orElse("");
    return Formats.of(this).compactMoney(sign, sum.doubleValue());
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
}
