package facet.workbench.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.models.registry.ModelCard;
import facet.workbench.kit.Chip;
import facet.workbench.modelling.KeptModels;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Beside a report: the versions of its model, the one shown marked, and how it can be made again.
class VersionsAside extends Aside {
  private static final long serialVersionUID = 1L;

  /// The versions of one model.
  ///
  /// @param inUse the version that conditions answer from
  record Versions(List<ModelCard> all, ModelCard shown, Optional<Integer> inUse) {}

  /// @param measure the headline number of a version
  VersionsAside(
      Versions versions,
      String measureName,
      Function<ModelCard, String> measure,
      ReportWords words) {
    addClassName("info");
    var name = new Span(measureName);
    name.addClassNames("t12", "s3");
    var list = new Section(new Header(new H2(words.text("versions")), name));
    for (var card : versions.all()) {
      list.add(row(card, versions, measure.apply(card), words));
    }
    list.add(facts(versions.shown(), words));
    add(list);
  }

  private static Component row(
      ModelCard card, Versions versions, String measure, ReportWords words) {
    var link =
        new Anchor(
            "models/" + KeptModels.id(card.kind()) + "/" + card.version(), "v" + card.version());
    link.addClassNames("n", "m");
    var date = new Span(words.formats().date(card.asOf()));
    date.addClassNames("t12", "s3", "n");
    boolean used = versions.inUse().filter(version -> version == card.version()).isPresent();
    var status =
        used
            ? Chip.filled(Chip.Tone.OK, words.text("in-use"))
            : Chip.bare(Chip.Tone.ARCHIVED, words.text("kept"));
    var number = new Span(measure);
    number.addClassName("num");
    var row = new Div(link, date, status, number);
    row.addClassNames("led", "vl");
    row.setClassName("cur", card.version() == versions.shown().version());
    return row;
  }

  private static Component facts(ModelCard card, ReportWords words) {
    var facts = new DescriptionList();
    facts.addClassNames("facts", "n");
    fact(
        facts,
        words.text("facts.again"),
        words.text("facts.again.value", card.origin().dataVersion(), Long.toString(card.seed())));
    fact(
        facts,
        words.text("facts.features"),
        words.text("facts.features.value", card.features().size()));
    fact(facts, words.text("by"), card.origin().trainedBy());
    return facts;
  }

  private static void fact(DescriptionList facts, String term, String value) {
    facts.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
  }
}
