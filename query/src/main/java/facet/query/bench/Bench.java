package facet.query.bench;

import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFacts;
import facet.query.audience.Audiences;
import facet.query.audience.LeafCache;
import facet.query.binding.Catalog;
import facet.query.engine.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The benchmark of docs/benchmarks.md on a jewellery club. Both sides of every comparison run by
/// turns in this process, and must come to the same result.
public final class Bench {
  private static final Duration TIMEOUT = Duration.ofHours(2);

  /// Keys of all tables.
  public static final List<String> TABLES =
      List.of(
          "compile", "first", "changed", "bulk", "overlap", "history", "around", "cancel", "users",
          "memory", "sorted", "import");

  private final DataVersion version;
  private final DerivedFacts derived;
  private final Path folder;
  private final Effort effort;

  /// @param version of the dataset `jewellery`
  /// @param derived the same dataset's; gets a score, a classification and a list named `bench`
  /// @param folder for files that a later run uses again
  public Bench(DataVersion version, DerivedFacts derived, Path folder, Effort effort) {
    this.version = version;
    this.derived = derived;
    this.folder = folder;
    this.effort = effort;
  }

  /// Measures, in the order of {@link #TABLES}.
  ///
  /// @param wanted which tables
  public BenchReport run(Predicate<String> wanted, Progress progress) {
    progress.measuring("derived facts");
    var questions = BenchQuestions.jewellery().with(BenchFacts.of(version, derived));
    var cache = new LeafCache(Long.MAX_VALUE);
    var catalog = Catalog.of(derived, questions::segment);
    try (var audiences = Audiences.open(version, catalog, cache, settings())) {
      Statements.run(
          audiences.data().engine(),
          "SET temp_directory = " + Statements.quoted(folder.resolve("spilled")));
      var asking = new Asking(audiences, cache, catalog, effort, progress::measuring);
      var sections = new ArrayList<Section>();
      parts(asking, questions)
          .forEach((key, part) -> {
            if (wanted.test(key)) {
              var section = part.get();
              progress.measured(section);
              sections.add(section);
            }
          });
      return new BenchReport(BenchReport.Size.of(version), effort.rounds(), sections);
    }
  }

  private SequencedMap<String, Supplier<Section>> parts(Asking asking, BenchQuestions questions) {
    var pool = SegmentPool.jewellery();
    var whole = questions.questions().getLast();
    var nodes = questions.questions().stream().map(BenchQuestions.Asked::where).toList();
    var runs =
        List.<Supplier<Section>>of(
            () -> new CompileBench(asking).run(questions.questions()),
            () -> new AnswerBench(asking).first(questions.questions()),
            () -> new AnswerBench(asking).edits(whole, questions.changes()),
            () -> new BulkBench(asking, pool).run(),
            () -> new OverlapBench(asking, pool).run(),
            () -> new HistoryBench(asking, questions.history()).run(),
            () -> new AroundBench(asking, whole).run(questions.histograms()),
            () -> new CancelBench(asking, whole).run(),
            () -> new UsersBench(asking, pool).run(),
            () -> new MemoryBench(asking).run(nodes, pool.nodes()),
            () -> new SortedBench(asking, folder).run(questions.questions()),
            () -> new ImportBench(asking, folder).run());
    var parts = new LinkedHashMap<String, Supplier<Section>>();
    for (int i = 0; i < TABLES.size(); i++) {
      parts.put(TABLES.get(i), runs.get(i));
    }
    return parts;
  }

  private static EngineSettings settings() {
    var modest = EngineSettings.modest();
    return new EngineSettings(modest.memory(), modest.threads(), TIMEOUT);
  }
}
