package facet.query.bench;

import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFacts;
import facet.query.audience.Audiences;
import facet.query.audience.LeafCache;
import facet.query.binding.Catalog;
import facet.query.engine.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// The benchmark of docs/benchmarks.md on a jewellery club. Both sides of every comparison run by
/// turns in this process, and must come to the same result.
public final class Bench {
  private static final Duration TIMEOUT = Duration.ofHours(2);
  private static final int MOST_IMPORTS = 3;

  private final DataVersion version;
  private final DerivedFacts derived;
  private final Path folder;
  private final int rounds;

  /// @param version of the dataset `jewellery`
  /// @param derived the same dataset's; gets a score, a classification and a list named `bench`
  /// @param folder for files that a later run uses again
  /// @param rounds how often each side runs
  public Bench(DataVersion version, DerivedFacts derived, Path folder, int rounds) {
    this.version = version;
    this.derived = derived;
    this.folder = folder;
    this.rounds = rounds;
  }

  /// Measures everything.
  ///
  /// @param progress told what is being measured
  public BenchReport run(Consumer<String> progress) {
    progress.accept("derived facts");
    var questions = BenchQuestions.jewellery().with(BenchFacts.of(version, derived));
    var cache = new LeafCache(Long.MAX_VALUE);
    var catalog = Catalog.of(derived, questions::segment);
    try (var audiences = Audiences.open(version, catalog, cache, settings())) {
      var engine = audiences.data().engine();
      Statements.run(
          engine, "SET temp_directory = " + Statements.quoted(folder.resolve("spilled")));
      var asking = new QueryBench(audiences, cache, rounds, progress);
      var compiled = asking.compile(questions.questions());
      var first = asking.first(questions.questions());
      var changed = asking.changes(questions.questions().getLast(), questions.changes());
      var memory = asking.memory(questions.questions());
      progress.accept("a copy in the order of time");
      var sorted = new SortedBench(engine, folder, rounds).run();
      progress.accept("import of one CSV file");
      var imported = new ImportBench(version, engine, folder).run(Math.min(rounds, MOST_IMPORTS));
      return new BenchReport(
          version.facts().members(),
          version.facts().events().getOrDefault("order_line", 0L),
          rounds,
          compiled,
          first,
          changed,
          sorted,
          imported,
          memory);
    }
  }

  private static EngineSettings settings() {
    var modest = EngineSettings.modest();
    return new EngineSettings(modest.memory(), modest.threads(), TIMEOUT);
  }
}
