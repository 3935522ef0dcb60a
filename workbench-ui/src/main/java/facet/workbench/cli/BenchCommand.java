package facet.workbench.cli;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportSettings;
import facet.datasets.sample.JewelleryClub;
import facet.datasets.store.DataVersion;
import facet.datasets.store.MemberStore;
import facet.query.bench.Bench;
import facet.query.bench.BenchReport;
import facet.workbench.data.SampleDataset;
import facet.workbench.home.FacetHome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./workbench bench`.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures questions and imports beside SQL written by hand (docs/benchmarks.md).")
final class BenchCommand implements Callable<Integer> {
  @Option(
      names = "--members",
      defaultValue = "200000",
      paramLabel = "N",
      description = "How many members; default ${DEFAULT-VALUE}. Give it again for another size.")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--rounds",
      defaultValue = "11",
      paramLabel = "N",
      description = "How often each side runs; default ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    if (rounds < 1) {
      throw new ParameterException(spec.commandLine(), "--rounds must be 1 or more.");
    }
    var log = spec.commandLine().getErr();
    var text = new BenchText(sizes.stream().map(size -> measure(size, log)).toList());
    spec.commandLine().getOut().println(json ? text.json() : text.markdown());
    return ExitCode.DONE.code();
  }

  private BenchReport measure(int members, PrintWriter log) {
    var folder = FacetHome.standard().folder().resolve("bench").resolve(Integer.toString(members));
    var store = MemberStore.at(folder.resolve("datasets"));
    var version =
        store
            .current(SampleDataset.ID)
            .orElseGet(() -> load(folder.resolve("sample"), store, members, log));
    return new Bench(version, store.derived(SampleDataset.ID), folder, rounds)
        .run(what -> say(log, what));
  }

  private static DataVersion load(Path sample, MemberStore store, int members, PrintWriter log) {
    say(log, "making the jewellery club of %,d members".formatted(members));
    JewelleryClub.generate(sample, members, JewelleryClub.SEED);
    return new ImportDataset(store, Clock.systemDefaultZone())
        .run(
            sample.resolve("model.yaml"),
            sample,
            ImportSettings.STANDARD,
            new ImportLines(log),
            new Cancellation())
        .version();
  }

  private static void say(PrintWriter log, String what) {
    log.println(what);
    log.flush();
  }
}
