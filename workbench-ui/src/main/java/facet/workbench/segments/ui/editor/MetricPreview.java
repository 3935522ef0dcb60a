package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import facet.datasets.model.Metric;
import facet.query.measure.Distribution;
import facet.workbench.kit.Background;
import facet.workbench.kit.CurrencySign;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Mishaps;
import facet.workbench.kit.Note;
import java.util.Optional;
import java.util.function.Consumer;

/// What a metric is that is being made: in words, how it spreads, how many members have none.
public final class MetricPreview extends Div {
  private static final long serialVersionUID = 1L;

  private final transient EditorData.Answers answers;
  private final transient Consumer<Boolean> onAnswer;
  private final transient Background asking = new Background(this);
  private final Paragraph words = new Paragraph();
  private final Div found = new Div();

  /// @param onAnswer told whether the metric can be asked of the data
  public MetricPreview(EditorData.Answers answers, Consumer<Boolean> onAnswer) {
    this.answers = answers;
    this.onAnswer = onAnswer;
    addClassName("metric-preview");
    words.addClassName("says");
    words.getElement().setAttribute("data-testid", "metric-words");
    found.getElement().setAttribute("data-testid", "metric-found");
    found.getElement().setAttribute("aria-live", "polite");
    add(words, found);
  }

  /// What is there is no metric yet, or can't be one.
  public void refuse(String why) {
    asking.cancel();
    words.setText("");
    found.removeAll();
    if (!why.isEmpty()) {
      found.add(Note.bad(why));
    }
    onAnswer.accept(false);
  }

  /// Asks the data for a metric.
  public void show(Metric metric, String said) {
    words.setText(said);
    onAnswer.accept(false);
    if (!isAttached()) {
      return;
    }
    found.addClassName("waits");
    asking.run(
        () -> answers.spread(metric, Bars.FINE),
        spread -> answered(metric, spread),
        problem -> refuse(Mishaps.words("A metric being made has no preview", problem)));
  }

  private void answered(Metric metric, Distribution spread) {
    found.removeClassName("waits");
    found.removeAll();
    if (!spread.bins().isEmpty()) {
      found.add(Histogram.still(subject(metric), spread, answers));
    }
    spread
        .median()
        .ifPresent(median -> found.add(fact("metrics.median", figure(metric.unit(), median))));
    var formats = Formats.of(this);
    found.add(fact("metrics.have", formats.count(spread.present()), spread.present()));
    if (spread.missing() > 0) {
      found.add(fact("metrics.missing", formats.count(spread.missing()), spread.missing()));
    }
    onAnswer.accept(true);
  }

  private static Tested subject(Metric metric) {
    return metric instanceof Metric.OfEvents of
            && switch (of.measure().aggregate()) {
              case COUNT, DISTINCT, RECENCY -> true;
              case SUM, AVG, MIN, MAX, FIRST, LAST -> false;
            }
        ? Tested.whole(Optional::empty)
        : Tested.number(metric.unit());
  }

  private String figure(Optional<String> unit, double value) {
    var formats = Formats.of(this);
    return unit.flatMap(CurrencySign::of)
        .map(sign -> formats.compactMoney(sign, value))
        .orElseGet(() -> formats.compact(value));
  }

  private Span fact(String key, Object... values) {
    var fact = new Span(getTranslation(key, values));
    fact.addClassNames("t12", "s2");
    fact.getStyle().set("display", "block");
    return fact;
  }
}
