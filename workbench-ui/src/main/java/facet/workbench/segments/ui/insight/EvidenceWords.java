package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Condition;
import facet.query.audience.Why;
import facet.workbench.segments.insight.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a rule was decided by, as people read it: `¥3,200, ¥1,800 short`.
final class EvidenceWords {
  private static final int DAY = 10;

  private final Component speaker;
  private final Desk desk;
  private final Terms terms;

  EvidenceWords(Component speaker, Desk desk) {
    this.speaker = speaker;
    this.desk = desk;
    this.terms = desk.terms();
  }

  /// @param condition the rule
  String of(Condition condition, Why.Evidence evidence) {
    return switch (evidence) {
      case Why.Value(var value, var toPass) -> measured(term(condition), value, toPass);
      case Why.Compared(var left, var right) -> {
        var compare = (Condition.Compare) condition;
        yield speaker.getTranslation(
            "insight.why.both", value(compare.left(), left), value(compare.right(), right));
      }
      case Why.Happened(var measured, var toPass, var _, var latest) ->
          measured.isEmpty()
              ? speaker.getTranslation(
                  latest.isEmpty() ? "insight.why.never" : "insight.why.happened")
              : measured(term(condition), measured, toPass);
      case Why.InClass(var classification, var id) ->
          speaker.getTranslation("insight.why.class", classOf(classification, id));
    };
  }

  /// The events that count, the latest first, each as one line.
  List<String> events(Why.Evidence evidence) {
    var lines = new ArrayList<String>();
    if (evidence instanceof Why.Happened happened) {
      for (var event : happened.latest()) {
        var parts = new ArrayList<String>();
        parts.add(day(event.time()));
        for (int i = 0; i < happened.fields().size(); i++) {
          parts.add(value(happened.fields().get(i), event.values().get(i)));
        }
        lines.add(String.join(", ", parts));
      }
    }
    return lines;
  }

  private String day(String time) {
    return terms.formats().date(LocalDate.parse(time.substring(0, DAY)));
  }

  private String measured(String term, Optional<String> value, Optional<BigDecimal> toPass) {
    var is = value(term, value);
    return toPass
        .map(distance ->
            speaker.getTranslation(
                distance.signum() > 0 ? "insight.why.short" : "insight.why.over",
                is,
                terms.number(term, distance.abs().doubleValue())))
        .orElse(is);
  }

  private String value(String term, Optional<String> value) {
    return value
        .map(text -> terms.value(term, text))
        .orElseGet(() -> speaker.getTranslation("insight.why.missing"));
  }

  private static String term(Condition condition) {
    return switch (condition) {
      case Condition.Attribute(var field, var _) -> field;
      case Condition.Anniversary(var field, var _, var _) -> field;
      case Condition.Metric(var metric, var _) -> metric;
      case Condition.Rank rank -> rank.by();
      case Condition.Did did
          when did.measure().aggregate() != Aggregate.COUNT
              && did.measure().aggregate() != Aggregate.DISTINCT
              && did.measure().aggregate() != Aggregate.RECENCY ->
          did.measure().field().orElse("");
      case Condition _ -> "";
    };
  }

  private String classOf(String classification, String id) {
    var locale = terms.locale();
    return terms
        .model()
        .classification(classification)
        .flatMap(own -> own.labels(id))
        .map(labels -> labels.in(locale))
        .orElseGet(() ->
            desk.workspace()
                .vocabulary()
                .names(locale)
                .classes(classification)
                .getOrDefault(id, id));
  }
}
