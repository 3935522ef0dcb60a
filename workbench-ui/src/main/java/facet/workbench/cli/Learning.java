package facet.workbench.cli;

import facet.models.Progress;
import facet.models.registry.ModelCard;
import facet.workbench.data.EngineElsewhere;
import facet.workbench.data.OpenDatasets;
import facet.workbench.home.FacetHome;
import facet.workbench.modelling.KeptModels;
import facet.workbench.modelling.ModelRun;
import facet.workbench.modelling.RunRequest;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that learns a model, and running it.
final class Learning {
  @Option(names = "--dataset", required = true, paramLabel = "ID", description = "The dataset.")
  private String dataset = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The as-of date, such as 2026-10-31; by default the data's own.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--seed",
      defaultValue = "" + RunRequest.SEED,
      paramLabel = "N",
      description = "The same seed on the same data learns the same; default ${DEFAULT-VALUE}.")
  private long seed = RunRequest.SEED;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  /// A model that has been made and kept.
  record Learned(OpenDatasets datasets, KeptModels kept, ModelCard card) {}

  boolean json() {
    return json;
  }

  /// How a command makes its kind of model.
  @FunctionalInterface
  interface Making {
    ModelRun of(OpenDatasets datasets, KeptModels kept, Clock clock);
  }

  /// What a command says about it.
  @FunctionalInterface
  interface Telling {
    void tell(Learned learned);
  }

  void learn(
      ModelCard.Kind kind, OptionalInt clusters, Making making, PrintWriter log, Telling telling) {
    var home = FacetHome.standard();
    try (var datasets =
        new OpenDatasets(
            home.store(),
            OpenDatasets.SavedSegments.none(),
            OpenDatasets.AddedMetrics.none(),
            EngineElsewhere.standard())) {
      var kept = new KeptModels(home.folder().resolve("models"), datasets.store());
      var request =
          new RunRequest(
              dataset,
              kind,
              Optional.ofNullable(asOf),
              clusters,
              seed,
              System.getProperty("user.name", ""));
      var card =
          making
              .of(datasets, kept, Clock.systemDefaultZone())
              .compute(request, new Lines(log))
              .keep();
      telling.tell(new Learned(datasets, kept, card));
    }
  }

  /// Progress as lines, one for each stage.
  private static final class Lines implements Progress {
    private final PrintWriter log;
    private @Nullable Stage before;

    Lines(PrintWriter log) {
      this.log = log;
    }

    @Override
    public void at(Stage stage, double fraction) {
      if (stage != before) {
        before = stage;
        log.printf("%3.0f%%  %s%n", 100 * fraction, stage.name().toLowerCase(Locale.ROOT));
        log.flush();
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
