package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.engine.EngineSettings;
import facet.query.engine.SharedFolder;
import facet.workbench.data.EngineElsewhere;
import facet.workbench.home.FacetHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./workbench copy`.
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description = "Copies a dataset's version in use to the database that FACET_ENGINE_URL names.")
final class CopyCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofHours(12);

  @Option(names = "--dataset", required = true, paramLabel = "ID", description = "The dataset.")
  private String dataset = "";

  @Option(
      names = "--facts-only",
      description = "Copy only the scores, classes and lists that came since.")
  private boolean factsOnly;

  @ArgGroup(exclusive = false)
  private @Nullable Through through;

  /// A folder that the cluster reads too, and its address there.
  private static final class Through {
    @Option(
        names = "--files",
        required = true,
        paramLabel = "FOLDER",
        description = "Write Parquet files here, which Iceberg takes as they are.")
    private Path files = Path.of("");

    @Option(
        names = "--location",
        required = true,
        paramLabel = "ADDRESS",
        description = "Where the cluster finds that folder, such as s3://lake/facet.")
    private String location = "";

    private SharedFolder folder() {
      return new SharedFolder(files, location);
    }
  }

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var elsewhere =
        EngineElsewhere.standard()
            .orElseThrow(() ->
                new FacetException(
                    ErrorCode.INVALID_DOCUMENT,
                    "Name the database to copy to: FACET_ENGINE_URL and FACET_ENGINE_USER (docs/distributed.md)."));
    var store = FacetHome.standard().store();
    var version = store.require(dataset);
    var address = elsewhere.addressOf(version);
    var modest = EngineSettings.modest();
    var settings = new EngineSettings(modest.memory(), modest.threads(), TIMEOUT);
    var copy =
        through == null ? address.copying(settings) : address.copying(settings, through.folder());
    var out = spec.commandLine().getOut();
    if (!factsOnly) {
      copy.version(version);
      out.println("version " + version.number() + " to " + address);
    }
    for (var fact : store.derived(dataset).all()) {
      if (address.lacks(fact)) {
        copy.fact(version, fact);
        out.println(fact.reference() + " to " + address);
      }
    }
    return ExitCode.DONE.code();
  }
}
