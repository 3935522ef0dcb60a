package facet.workbench.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Formats;
import facet.workbench.publishing.Publication;
import facet.workbench.publishing.PublicationLedger;
import facet.workbench.publishing.Run;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// At the right: what makes a run reproducible, the runs there were, and the brakes.
class RunFacts extends Aside {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_OF_CHECKSUM = 12;

  private final transient PublicationLedger ledger;
  private final transient Consumer<Run> open;

  RunFacts(PublicationLedger ledger, Consumer<Run> open) {
    this.ledger = ledger;
    this.open = open;
    addClassNames("info", "det2");
  }

  void show(Publication publication, @Nullable Run run) {
    removeAll();
    if (run != null) {
      add(section("publishing.reproducible", facts(run)));
      add(section("publishing.runs", runs(publication, run)));
    }
    add(section("publishing.brakes", brakes(publication)));
  }

  private Section section(String title, Component content) {
    return new Section(new H2(getTranslation(title)), content);
  }

  private DescriptionList facts(Run run) {
    var formats = Formats.of(this);
    var origin = run.origin();
    var facts = list();
    row(facts, "publishing.segment", origin.segmentName() + ", v" + origin.segmentVersion());
    row(facts, "publishing.as-of", formats.date(origin.asOf()));
    row(facts, "publishing.data", origin.dataVersion());
    row(facts, "publishing.mapping", "v" + run.mappingVersion());
    row(
        facts,
        "publishing.mode",
        getTranslation(run.full() ? "publishing.mode.full" : "publishing.mode.delta"));
    row(facts, "publishing.checksum", run.checksum().substring(0, SHOWN_OF_CHECKSUM));
    row(
        facts,
        "publishing.read-back.title",
        getTranslation(
            "publishing.read-back.same", run.counts().readBackSame(), run.counts().readBack()));
    return facts;
  }

  private Div runs(Publication publication, Run shown) {
    var formats = Formats.of(this);
    var all = new Div();
    for (var run : ledger.runs(publication.id())) {
      var number = new Span("#" + run.number());
      number.addClassNames("n", "m");
      var planned = run.times().planned().atZoneSameInstant(ZoneId.systemDefault());
      var date = new Span(formats.moment(planned, planned.plusDays(1)));
      date.addClassNames("t12", "s3", "n");
      var count = new Span(formats.count(run.counts().operations()));
      count.addClassName("num");
      var row = new Div(number, date, RunStatus.bare(this, run), count);
      row.addClassName("led");
      row.setClassName("cur", run.id() == shown.id());
      row.getElement().setAttribute("tabindex", "0");
      row.getElement().setAttribute("role", "button");
      row.getElement().addEventListener("click", _ -> open.accept(run));
      all.add(row);
    }
    return all;
  }

  private DescriptionList brakes(Publication publication) {
    var facts = list();
    row(facts, "publishing.brake.removed", publication.brakes().askOverRemovedPercent() + "%");
    row(
        facts,
        "publishing.brake.empty",
        getTranslation(
            publication.brakes().askWhenEmpty() ? "publishing.always" : "publishing.not"));
    return facts;
  }

  private static DescriptionList list() {
    var facts = new DescriptionList();
    facts.addClassNames("facts", "n");
    return facts;
  }

  private void row(DescriptionList facts, String name, String value) {
    facts.add(
        new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(value));
  }
}
