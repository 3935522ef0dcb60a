package facet.workbench.modelling;

import facet.datasets.model.Labels;
import facet.datasets.store.DerivedFact;
import facet.datasets.store.DerivedFacts;
import facet.datasets.store.MemberStore;
import facet.models.registry.ModelCard;
import facet.models.registry.ModelRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The model versions of each dataset, under `models/DATASET` of FACET_HOME, and which of them the
/// conditions of today answer from.
public final class KeptModels {
  public static final String CLUSTERS = "clusters";
  public static final String CHURN = "churn";
  static final Labels CLUSTERS_LABEL = new Labels("Clusters", "聚类");
  static final Labels CHURN_LABEL = new Labels("Churn score", "流失得分");

  private final Path folder;
  private final MemberStore store;
  private final Map<String, ModelRegistry> registries = new ConcurrentHashMap<>();

  public KeptModels(Path folder, MemberStore store) {
    this.folder = folder;
    this.store = store;
  }

  public ModelRegistry of(String dataset) {
    return registries.computeIfAbsent(dataset, id -> new ModelRegistry(folder.resolve(id)));
  }

  /// Versions of one kind, newest first.
  public List<ModelCard> versions(String dataset, ModelCard.Kind kind) {
    return of(dataset).cards().stream()
        .filter(card -> card.kind() == kind)
        .sorted(Comparator.comparingInt(ModelCard::version).reversed())
        .toList();
  }

  /// The version that conditions answer from as of a date.
  public Optional<Integer> inUse(String dataset, ModelCard.Kind kind, LocalDate asOf) {
    return facts(dataset)
        .latest(factKind(kind), id(kind), asOf)
        .flatMap(fact ->
            versions(dataset, kind).stream()
                .filter(card -> note(card).equals(fact.note()))
                .map(ModelCard::version)
                .findFirst());
  }

  /// Where a model made now comes from.
  static ModelCard.Origin origin(RunRequest request, Labels title, int dataVersion, Instant now) {
    return new ModelCard.Origin(
        title.en(), request.dataset(), Integer.toString(dataVersion), now, request.startedBy());
  }

  DerivedFacts facts(String dataset) {
    return store.derived(dataset);
  }

  static DerivedFact.Kind factKind(ModelCard.Kind kind) {
    return switch (kind) {
      case CLUSTERS -> DerivedFact.Kind.CLASSIFICATION;
      case CHURN -> DerivedFact.Kind.SCORE;
    };
  }

  /// The id of the model and of the fact it makes.
  public static String id(ModelCard.Kind kind) {
    return switch (kind) {
      case CLUSTERS -> CLUSTERS;
      case CHURN -> CHURN;
    };
  }

  static String note(ModelCard card) {
    return "model " + card.id() + " v" + card.version();
  }
}
