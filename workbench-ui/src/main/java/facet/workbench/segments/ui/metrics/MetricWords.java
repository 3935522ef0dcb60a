package facet.workbench.segments.ui.metrics;

import com.vaadin.flow.component.Component;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.sentence.FieldNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a metric is, in a few words.
public record MetricWords(
    MemberModel model, ConditionSentence sentences, Locale locale, Component speaker) {

  public String of(Metric metric) {
    return switch (metric) {
      case Metric.OfEvents of -> ofEvents(of);
      case Metric.Ratio of -> name(of.numerator()) + " ÷ " + name(of.denominator());
      case Metric.Total of ->
          joined(of.plus(), " + ")
              + of.minus().stream().map(id -> " − " + name(id)).collect(Collectors.joining());
    };
  }

  private String ofEvents(Metric.OfEvents of) {
    var measure = speaker.getTranslation("segments.measure." + of.measure().aggregate().spelling());
    var field =
        of.measure()
            .field()
            .flatMap(model::field)
            .map(ref -> FieldNames.of(ref).in(locale))
            .orElse("");
    var event = model.event(of.event()).map(e -> e.labels().in(locale)).orElse(of.event());
    var measured =
        field.isEmpty()
            ? speaker.getTranslation("metrics.measured-events", measure, event)
            : speaker.getTranslation("metrics.measured", measure, field, event);
    return measured + speaker.getTranslation("metrics.then") + sentences.narrowing(of);
  }

  private String joined(List<String> ids, String by) {
    return ids.stream().map(this::name).collect(Collectors.joining(by));
  }

  private String name(String id) {
    return model.metric(id).map(metric -> metric.labels().in(locale)).orElse(id);
  }
}
