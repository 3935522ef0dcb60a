package facet.models.registry;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.churn.ChurnModel;
import facet.models.churn.ChurnPlan;
import facet.models.churn.ChurnReport;
import facet.models.churn.ChurnResult;
import facet.models.clustering.ClusterModel;
import facet.models.clustering.ClusterPlan;
import facet.models.clustering.ClusterReport;
import facet.models.clustering.ClusterResult;
import facet.models.registry.ModelCard.Kind;
import facet.models.registry.ModelCard.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps every version of every model in a directory: `id/v1/{card,model,report}.json`.
///
/// A version is never changed once kept. One process writes to a directory at a time.
public final class ModelRegistry {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Pattern VERSION = Pattern.compile("v([1-9][0-9]{0,8})");
  private static final String MODEL = "model.json";
  private static final String REPORT = "report.json";

  private final Path directory;

  public ModelRegistry(Path directory) {
    this.directory = directory;
  }

  /// @param id lower-case letters, digits and hyphens, at most 60
  public synchronized ModelCard keep(String id, Origin origin, ClusterResult result) {
    ClusterReport report = result.report();
    ClusterPlan plan = report.plan();
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("minK", Integer.toString(plan.minK()));
    parameters.put("maxK", Integer.toString(plan.maxK()));
    parameters.put("k", Integer.toString(report.choice().k()));
    Map<String, Double> metrics = new TreeMap<>();
    metrics.put("members", (double) report.members());
    report.evidence().stream()
        .filter(e -> e.k() == report.choice().k())
        .forEach(e -> {
          metrics.put("silhouette", e.silhouette());
          metrics.put("stability", e.stability());
          metrics.put("unexplained", e.unexplained());
        });
    Draft draft = new Draft(Kind.CLUSTERS, plan.asOf(), plan.seed(), plan.features());
    return write(id, origin, draft, new Content(parameters, metrics, result.model(), report));
  }

  /// @param id lower-case letters, digits and hyphens, at most 60
  public synchronized ModelCard keep(String id, Origin origin, ChurnResult result) {
    ChurnReport report = result.report();
    ChurnPlan plan = report.plan();
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("algorithm", report.chosen().name());
    parameters.put("engine", report.best().engine());
    parameters.put("trees", Integer.toString(report.best().trees()));
    parameters.put("trainCut", plan.cuts().train().toString());
    parameters.put("testCut", plan.cuts().test().toString());
    parameters.put("observationDays", Integer.toString(plan.windows().observation()));
    parameters.put("gapDays", Integer.toString(plan.windows().gap()));
    parameters.put("outcomeDays", Integer.toString(plan.windows().outcome()));
    parameters.put("recencyFeature", plan.recencyFeature());
    Map<String, Double> metrics = new TreeMap<>();
    metrics.put("rocAuc", report.best().rocAuc());
    metrics.put("prAuc", report.best().prAuc());
    metrics.put("brier", report.best().calibration().brier());
    metrics.put("overRecency", report.overRecency());
    metrics.put("members", (double) report.score().members());
    Draft draft = new Draft(Kind.CHURN, plan.cuts().score(), plan.seed(), plan.features());
    return write(id, origin, draft, new Content(parameters, metrics, result.model(), report));
  }

  /// Every kept version, by id, newest first within an id.
  public List<ModelCard> cards() {
    List<ModelCard> cards = new ArrayList<>();
    for (Path model : folders(directory)) {
      for (Path version : folders(model)) {
        if (VERSION.matcher(version.getFileName().toString()).matches()) {
          cards.add(ModelFiles.card(version));
        }
      }
    }
    cards.sort(
        Comparator.comparing(ModelCard::id)
            .thenComparing(Comparator.comparingInt(ModelCard::version).reversed()));
    return cards;
  }

  public Stored<ClusterModel, ClusterReport> clusters(String id, int version) {
    return read(id, version, Kind.CLUSTERS, ClusterModel.class, ClusterReport.class);
  }

  public Stored<ChurnModel, ChurnReport> churn(String id, int version) {
    return read(id, version, Kind.CHURN, ChurnModel.class, ChurnReport.class);
  }

  private record Draft(Kind kind, LocalDate asOf, long seed, List<String> features) {}

  private record Content(
      Map<String, String> parameters, Map<String, Double> metrics, Object model, Object report) {}

  private ModelCard write(String id, Origin origin, Draft draft, Content content) {
    Path folder = folder(id);
    int version = 1;
    for (Path kept : folders(folder)) {
      var matcher = VERSION.matcher(kept.getFileName().toString());
      if (matcher.matches()) {
        version = Math.max(version, 1 + Integer.parseInt(matcher.group(1)));
      }
    }
    Map<String, byte[]> files = new TreeMap<>();
    files.put(MODEL, ModelFiles.json(content.model()));
    files.put(REPORT, ModelFiles.json(content.report()));
    Map<String, String> checksums = new TreeMap<>();
    files.forEach((name, bytes) -> checksums.put(name, ModelFiles.sha256(bytes)));
    ModelCard card =
        new ModelCard(
            id,
            version,
            draft.kind(),
            origin,
            draft.asOf(),
            draft.seed(),
            draft.features(),
            content.parameters(),
            content.metrics(),
            checksums);
    files.put(ModelFiles.CARD, ModelFiles.json(card));
    ModelFiles.write(folder.resolve("v" + version), files);
    return card;
  }

  private <M, R> Stored<M, R> read(
      String id, int version, Kind kind, Class<M> model, Class<R> report) {
    Path folder = folder(id).resolve("v" + version);
    if (!Files.isDirectory(folder)) {
      throw new FacetException(
          ErrorCode.NOT_FOUND, "There is no version %d of model '%s'.".formatted(version, id));
    }
    ModelCard card = ModelFiles.card(folder);
    if (card.kind() != kind) {
      throw new FacetException(
          ErrorCode.NOT_FOUND,
          "Version %d of model '%s' is of kind %s, not %s."
              .formatted(version, id, card.kind(), kind));
    }
    return new Stored<>(
        card,
        ModelFiles.checked(folder, MODEL, card, model),
        ModelFiles.checked(folder, REPORT, card, report));
  }

  private Path folder(String id) {
    if (!ID.matcher(id).matches()) {
      throw new FacetException(
          ErrorCode.NOT_FOUND,
          "A model's id is made of lower-case letters, digits and hyphens; it was '%s'."
              .formatted(id));
    }
    return directory.resolve(id);
  }

  private static List<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The models in %s cannot be listed".formatted(parent), e);
    }
  }
}
