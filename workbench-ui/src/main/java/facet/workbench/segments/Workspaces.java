package facet.workbench.segments;

import facet.datasets.store.DerivedFact;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.data.ChosenDataset;
import facet.workbench.data.OpenDatasets;
import facet.workbench.metrics.KeptMetric;
import facet.workbench.metrics.OwnMetrics;
import facet.workbench.segments.lists.UploadedLists;
import facet.workbench.segments.palette.Palette;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes workspaces: the version in use of a dataset, with everything saved for it.
@Component
public class Workspaces {
  private final ObjectProvider<ChosenDataset> session;
  private final OpenDatasets datasets;
  private final Catalogue catalogue;
  private final OwnMetrics metrics;

  public Workspaces(
      ObjectProvider<ChosenDataset> session,
      OpenDatasets datasets,
      Catalogue catalogue,
      OwnMetrics metrics) {
    this.session = session;
    this.datasets = datasets;
    this.catalogue = catalogue;
    this.metrics = metrics;
  }

  /// The dataset and date chosen in the top bar; empty when there is no dataset.
  public Optional<Workspace> chosen() {
    var chosen = session.getObject();
    return chosen.id().map(id -> open(id, chosen.asOf()));
  }

  /// The workspace of a saved segment: its own dataset, as of the chosen date when that is the one
  /// chosen. What is chosen stays.
  public Workspace of(String dataset) {
    return open(dataset, session.getObject().asOf(dataset));
  }

  /// Works with a dataset from now on, on every page of the session; as of the chosen date still
  /// when it is the one chosen.
  public void choose(String dataset) {
    var chosen = session.getObject();
    if (chosen.id().filter(dataset::equals).isEmpty()) {
      chosen.choose(dataset);
    }
  }

  private Workspace open(String dataset, LocalDate asOf) {
    return new Workspace(
        datasets.require(dataset),
        asOf,
        session.getObject().scope(dataset),
        vocabulary(dataset, asOf));
  }

  /// Where lists of this workspace's dataset are kept.
  public UploadedLists lists(Workspace workspace) {
    return new UploadedLists(
        workspace.audiences(),
        workspace.scope(),
        datasets.store().derived(workspace.model().dataset()));
  }

  private Vocabulary vocabulary(String dataset, LocalDate asOf) {
    var derived = current(datasets.store().derived(dataset).all(), asOf);
    return new Vocabulary(
        Vocabulary.Segments.of(catalogue.segments().list(dataset)),
        named(derived, DerivedFact.Kind.LIST),
        named(derived, DerivedFact.Kind.SCORE),
        derived.stream().filter(fact -> fact.kind() == DerivedFact.Kind.CLASSIFICATION).toList(),
        metrics.list(dataset).stream()
            .collect(Collectors.toMap(KeptMetric::id, KeptMetric::author)));
  }

  /// Of each fact the version that conditions answer from as of a date, else the latest there is:
  /// what is asked of a date before the first run is refused, but still has a name.
  private static Collection<DerivedFact> current(List<DerivedFact> facts, LocalDate asOf) {
    var byId = new TreeMap<String, DerivedFact>();
    facts.stream()
        .sorted(
            Comparator.comparing((DerivedFact fact) -> isKnown(fact, asOf))
                .thenComparing(DerivedFact::asOf)
                .thenComparing(DerivedFact::version))
        .forEach(fact -> byId.put(fact.id() + " " + fact.kind(), fact));
    return byId.values();
  }

  /// A list is what was uploaded last, whatever the date.
  private static boolean isKnown(DerivedFact fact, LocalDate asOf) {
    return fact.kind() == DerivedFact.Kind.LIST || !fact.asOf().isAfter(asOf);
  }

  private static List<Palette.Named> named(Collection<DerivedFact> facts, DerivedFact.Kind kind) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind)
        .map(fact -> new Palette.Named(fact.id(), fact.labels()))
        .toList();
  }
}
