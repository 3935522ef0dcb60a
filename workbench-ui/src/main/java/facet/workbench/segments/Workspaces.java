package facet.workbench.segments;

import facet.datasets.model.Labels;
import facet.datasets.store.DerivedFact;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.data.ChosenDataset;
import facet.workbench.data.OpenDatasets;
import facet.workbench.segments.palette.Palette;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes workspaces: the version in use of a dataset, with everything saved for it.
@Component
public class Workspaces {
  private final ObjectProvider<ChosenDataset> session;
  private final OpenDatasets datasets;
  private final SegmentCatalogue catalogue;

  public Workspaces(
      ObjectProvider<ChosenDataset> session, OpenDatasets datasets, SegmentCatalogue catalogue) {
    this.session = session;
    this.datasets = datasets;
    this.catalogue = catalogue;
  }

  /// The dataset and date chosen in the top bar; empty when there is no dataset.
  public Optional<Workspace> chosen() {
    var chosen = session.getObject();
    return chosen.id().map(id -> open(id, chosen.asOf()));
  }

  /// The workspace of a saved segment: its own dataset, as of the chosen date when that is the one
  /// chosen.
  public Workspace of(String dataset) {
    var chosen = session.getObject();
    if (chosen.id().filter(dataset::equals).isEmpty()) {
      chosen.choose(dataset);
    }
    return open(dataset, chosen.asOf());
  }

  private Workspace open(String dataset, LocalDate asOf) {
    return new Workspace(datasets.require(dataset), asOf, vocabulary(dataset));
  }

  private Vocabulary vocabulary(String dataset) {
    var derived = datasets.store().derived(dataset).all();
    var segments =
        catalogue.list(dataset).stream()
            .filter(segment -> segment.status() != SegmentStatus.ARCHIVED)
            .map(Workspaces::named)
            .toList();
    return new Vocabulary(
        segments, named(derived, DerivedFact.Kind.LIST), named(derived, DerivedFact.Kind.SCORE));
  }

  private static Palette.Named named(SavedSegment segment) {
    return new Palette.Named(segment.id(), Labels.same(segment.name()));
  }

  /// The latest version of each names it.
  private static List<Palette.Named> named(List<DerivedFact> facts, DerivedFact.Kind kind) {
    var byId = new LinkedHashMap<String, Palette.Named>();
    facts.stream()
        .filter(fact -> fact.kind() == kind)
        .forEach(fact -> byId.put(fact.id(), new Palette.Named(fact.id(), fact.labels())));
    return List.copyOf(byId.values());
  }
}
