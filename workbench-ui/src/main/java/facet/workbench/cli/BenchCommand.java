package facet.workbench.cli;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportSettings;
import facet.datasets.sample.JewelleryClub;
import facet.datasets.store.DataVersion;
import facet.datasets.store.MemberStore;
import facet.query.bench.Bench;
import facet.query.bench.BenchReport;
import facet.query.bench.Effort;
import facet.query.bench.Growth;
import facet.query.bench.Progress;
import facet.query.bench.Section;
import facet.workbench.data.SampleDataset;
import facet.workbench.home.FacetHome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

  @Option(
      names = "--users",
      defaultValue = "50",
      paramLabel = "N",
      description = "How many ask at the same time; default ${DEFAULT-VALUE}.")
  private int users;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      paramLabel = "N",
      description = "For how long they do, with each evaluator; default ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--only",
      paramLabel = "TABLE",
      description = "Measure one table only; give it again for another: compile, first, ...")
  private List<String> only = List.of();

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = spec().commandLine();
    if (rounds < 1 || users < 1 || seconds < 1) {
      throw new ParameterException(line, "--rounds, --users and --seconds must be 1 or more.");
    }
    var unknown = only.stream().filter(table -> !Bench.TABLES.contains(table)).findFirst();
    if (unknown.isPresent()) {
      throw new ParameterException(
          line, "There is no table %s, only %s.".formatted(unknown.get(), Bench.TABLES));
    }
    var out = line.getOut();
    var reports = sizes.stream().map(size -> measure(size, out, line.getErr())).toList();
    if (json) {
      say(out, BenchText.json(reports));
    } else {
      say(out, "Medians of %d rounds, run by turns.%n".formatted(rounds));
      if (reports.size() > 1 && (only.isEmpty() || only.contains("first"))) {
        say(out, BenchText.growth(new Growth(reports)));
      }
    }
    return ExitCode.DONE.code();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    return spec;
  }

  /// Imports what is not there yet, or was imported before it was noted when everyone had joined.
  private BenchReport measure(int members, PrintWriter out, PrintWriter log) {
    var folder = FacetHome.standard().folder().resolve("bench").resolve(Integer.toString(members));
    var store = MemberStore.at(folder.resolve("datasets"));
    var version =
        store
            .current(SampleDataset.ID)
            .filter(known -> known.facts().latestJoin().isPresent())
            .orElseGet(() -> load(folder.resolve("sample"), store, members, log));
    if (!json) {
      say(out, BenchText.title(BenchReport.Size.of(version)));
    }
    var effort = new Effort(rounds, users, Duration.ofSeconds(seconds));
    return new Bench(version, store.derived(SampleDataset.ID), folder, effort)
        .run(table -> only.isEmpty() || only.contains(table), new Told(out, log, json));
  }

  /// Prints each table when it is measured, so that a run cut short is not lost.
  private record Told(PrintWriter out, PrintWriter log, boolean json) implements Progress {
    @Override
    public void measuring(String what) {
      say(log, what);
    }

    @Override
    public void measured(Section section) {
      say(json ? log : out, BenchText.markdown(section));
    }
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
