package facet.workbench.cli;

import facet.datasets.sample.JewelleryClub;
import facet.workbench.data.SampleDataset;
import facet.workbench.home.FacetHome;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./workbench sample`.
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Makes the jewellery club, of any size, and loads it as the dataset 'jewellery'.")
final class SampleCommand implements Callable<Integer> {
  @Option(
      names = "--members",
      defaultValue = "50000",
      paramLabel = "N",
      description = "How many members; default ${DEFAULT-VALUE}. Each has about 20 order lines.")
  private int members;

  @Option(
      names = "--seed",
      defaultValue = "" + JewelleryClub.SEED,
      paramLabel = "N",
      description = "The same seed makes the same club; default ${DEFAULT-VALUE}.")
  private long seed;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var report =
        new SampleDataset(FacetHome.standard(), Clock.systemDefaultZone())
            .load(members, seed, new ImportLines(spec.commandLine().getErr()));
    spec.commandLine().getOut().println(new ImportText(report).lines());
    return ExitCode.DONE.code();
  }
}
