package facet.workbench.data.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import facet.datasets.store.DataVersion;
import facet.datasets.store.VersionFacts;
import facet.workbench.kit.Formats;

/// At the right: what was read for a version, and what became of it.
class VersionFactsPanel extends Aside {
  private static final long serialVersionUID = 1L;

  VersionFactsPanel() {
    addClassName("info");
    setId("version-facts");
  }

  void show(DataVersion version) {
    removeAll();
    var formats = Formats.of(this);
    add(section(getTranslation("data.facts.files", version.number()), sources(version, formats)));
    add(section(getTranslation("data.facts.events"), events(version, formats)));
  }

  private static Section section(String title, DescriptionList facts) {
    return new Section(new H2(title), facts);
  }

  private DescriptionList sources(DataVersion version, Formats formats) {
    var facts = facts();
    for (var source : version.facts().sources()) {
      var name = version.model().source(source.id()).in(getLocale());
      row(facts, name, getTranslation("data.facts.rows", source.rows()));
      if (source.rejected() > 0) {
        row(facts, getTranslation("data.facts.set-aside"), setAside(source, formats));
      }
    }
    return facts;
  }

  private static String setAside(VersionFacts.SourceFacts source, Formats formats) {
    return "%s, %s"
        .formatted(
            formats.count(source.rejected()),
            formats.percent((double) source.rejected() / Math.max(1, source.rows())));
  }

  private DescriptionList events(DataVersion version, Formats formats) {
    var facts = facts();
    for (var event : version.model().events().values()) {
      long rows = version.facts().events().getOrDefault(event.id(), 0L);
      row(facts, event.labels().in(getLocale()), formats.count(rows));
      long anonymous = version.facts().anonymous().getOrDefault(event.id(), 0L);
      if (anonymous > 0) {
        row(facts, getTranslation("data.facts.anonymous"), formats.count(anonymous))
            .addClassName("sub");
      }
    }
    return facts;
  }

  private static DescriptionList facts() {
    var facts = new DescriptionList();
    facts.addClassName("facts");
    return facts;
  }

  private static DescriptionList.Term row(DescriptionList facts, String name, String value) {
    var term = new DescriptionList.Term(name);
    facts.add(term, new DescriptionList.Description(value));
    return term;
  }
}
