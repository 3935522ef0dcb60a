package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.query.measure.Distribution;
import facet.query.measure.ValueCounts;
import facet.workbench.kit.CurrencySign;
import facet.workbench.kit.Formats;
import facet.workbench.segments.TermPortrait;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.palette.Term;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.DoubleFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is known of a term, written for the palette to show.
record TermWords(Workspace workspace, Formats formats, Component speaker) {

  static ObjectNode meaningOnly(Term term, Component speaker) {
    var json = JsonNodeFactory.instance.objectNode();
    var meaning = term.detail().in(speaker.getUI().orElseThrow().getLocale());
    return meaning.isEmpty() ? json : json.put("meaning", meaning);
  }

  ObjectNode of(Term term, TermPortrait portrait) {
    var json = meaningOnly(term, speaker);
    portrait.spread().ifPresent(spread -> spread(json, spread, number(term, portrait)));
    var facts = json.putArray("facts");
    portrait.values().ifPresent(values -> values(json, values, term, facts));
    portrait.members().ifPresent(n -> facts.add(say("segments.term.members", formats.count(n), n)));
    missing(portrait).ifPresent(share -> facts.add(say("segments.term.missing", share)));
    facts.add(
        portrait
            .latest()
            .map(day -> say("segments.term.latest", formats.date(day)))
            .orElseGet(() -> say("segments.term.fresh", formats.date(through()))));
    return json;
  }

  private LocalDate through() {
    return workspace.audiences().completeThrough();
  }

  private void spread(ObjectNode json, Distribution spread, DoubleFunction<String> written) {
    var bars = json.putArray("bars");
    spread.bins().forEach(bin -> bars.add(bin.count()));
    var labels = json.putArray("labels");
    spread.least().ifPresent(least -> labels.add(written.apply(least)));
    spread
        .median()
        .ifPresent(median -> labels.add(say("segments.term.median", written.apply(median))));
    spread.greatest().ifPresent(greatest -> labels.add(written.apply(greatest)));
  }

  private DoubleFunction<String> number(Term term, TermPortrait portrait) {
    if (portrait.dates()) {
      return day -> formats.date(LocalDate.ofEpochDay((long) Math.floor(day)));
    }
    var sign = CurrencySign.of(term.unit());
    return sign.<DoubleFunction<String>>map(s -> amount -> formats.compactMoney(s, amount))
        .orElse(formats::compact);
  }

  private void values(ObjectNode json, ValueCounts values, Term term, ArrayNode facts) {
    long most = values.values().stream().mapToLong(ValueCounts.ValueCount::count).max().orElse(1);
    var list = json.putArray("values");
    values
        .values()
        .forEach(value ->
            list.addObject()
                .put("name", name(term, value.value()))
                .put("share", (double) value.count() / most)
                .put("count", formats.count(value.count())));
    long more = values.distinct() - values.values().size();
    if (more > 0) {
      facts.add(say("segments.term.more", formats.count(more), more));
    }
  }

  private String name(Term term, String value) {
    return workspace
        .model()
        .field(term.id())
        .map(FieldRef::field)
        .flatMap(field ->
            switch (field.type()) {
              case FieldType.Choice choice ->
                  choice
                      .value(value)
                      .map(v -> v.labels().in(speaker.getUI().orElseThrow().getLocale()));
              case FieldType.Flag _ ->
                  Optional.of(say(value.equals("true") ? "segments.term.yes" : "segments.term.no"));
              case FieldType.Text _,
                  FieldType.Whole _,
                  FieldType.Decimal _,
                  FieldType.Date _,
                  FieldType.DateTime _ ->
                  Optional.<String>empty();
            })
        .orElse(value);
  }

  /// How many lack a value, as a share; empty when none does.
  private Optional<String> missing(TermPortrait portrait) {
    long missing =
        portrait.spread().map(Distribution::missing).orElse(0L)
            + portrait.values().map(ValueCounts::missing).orElse(0L);
    if (missing == 0) {
      return Optional.empty();
    }
    long all =
        missing
            + portrait
                .spread()
                .map(Distribution::present)
                .orElseGet(() -> workspace.audiences().version().facts().members() - missing);
    return Optional.of(formats.percent((double) missing / Math.max(all, missing)));
  }

  private String say(String key, Object... values) {
    return speaker.getTranslation(key, values);
  }
}
