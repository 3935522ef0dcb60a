package facet.workbench.cli;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportReport;
import facet.datasets.importing.ImportSettings;
import facet.workbench.home.FacetHome;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./workbench import`.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports files as a member model says, into a new data version.")
final class ImportCommand implements Callable<Integer> {
  @Option(names = "--model", required = true, paramLabel = "FILE", description = "The model file.")
  private @Nullable Path model;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The folder below which the model's sources lie.")
  private @Nullable Path data;

  @Option(
      names = "--max-rejected",
      defaultValue = "1",
      paramLabel = "PERCENT",
      description =
          "How many percent of a source's rows may be set aside; default ${DEFAULT-VALUE}.")
  private BigDecimal greatestRejected = BigDecimal.ONE;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (model == null || data == null || spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var settings =
        new ImportSettings(greatestRejected.movePointLeft(2), ImportSettings.STANDARD.memory());
    var report =
        new ImportDataset(FacetHome.standard().store(), Clock.systemDefaultZone())
            .run(
                model,
                data,
                settings,
                new ImportLines(spec.commandLine().getErr()),
                new Cancellation());
    print(report, spec.commandLine().getOut());
    return ExitCode.DONE.code();
  }

  private void print(ImportReport report, PrintWriter out) {
    var text = new ImportText(report);
    out.println(json ? text.json() : text.lines());
  }
}
