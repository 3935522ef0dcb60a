package facet.query.bench;

import facet.datasets.condition.Node;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFacts;
import facet.query.audience.Audiences;
import facet.query.audience.LeafCache;
import facet.query.bench.BenchQuestions.Asked;
import facet.query.binding.Catalog;
import facet.query.engine.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// The benchmark of docs/benchmarks.md on a jewellery club. Both sides of every comparison run by
/// turns in this process, and must come to the same result.
public final class Bench {
  private static final Duration TIMEOUT = Duration.ofHours(2);

  /// What tables are measured from.
  private record Material(Asking asking, BenchQuestions questions, SegmentPool pool, Path folder) {
    Asked whole() {
      return questions.questions().getLast();
    }

    List<Node> nodes() {
      return questions.questions().stream().map(Asked::where).toList();
    }
  }

  /// A table of the report, before it is measured.
  private record Table(String key, Function<Material, Section> measured) {}

  private static final List<Table> ALL =
      List.of(
          new Table("compile", m -> new CompileBench(m.asking()).run(m.questions().questions())),
          new Table("first", m -> new AnswerBench(m.asking()).first(m.questions().questions())),
          new Table(
              "changed",
              m -> new AnswerBench(m.asking()).edits(m.whole(), m.questions().changes())),
          new Table("bulk", m -> new BulkBench(m.asking(), m.pool()).run()),
          new Table("overlap", m -> new OverlapBench(m.asking(), m.pool()).run()),
          new Table("history", m -> new HistoryBench(m.asking(), m.questions().history()).run()),
          new Table(
              "around",
              m -> new AroundBench(m.asking(), m.whole()).run(m.questions().histograms())),
          new Table("cancel", m -> new CancelBench(m.asking(), m.whole()).run()),
          new Table("users", m -> new UsersBench(m.asking(), m.pool()).run()),
          new Table("memory", m -> new MemoryBench(m.asking()).run(m.nodes(), m.pool().nodes())),
          new Table(
              "sorted",
              m -> new SortedBench(m.asking(), m.folder()).run(m.questions().questions())),
          new Table("import", m -> new ImportBench(m.asking(), m.folder()).run()));

  /// Keys of all tables.
  public static final List<String> TABLES = ALL.stream().map(Table::key).toList();

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
      BenchSql.run(
          audiences.data().engine(),
          "SET temp_directory = " + BenchSql.quoted(folder.resolve("spilled")));
      var asking = new Asking(audiences, cache, catalog, effort, progress::measuring);
      var material = new Material(asking, questions, SegmentPool.jewellery(), folder);
      var sections = new ArrayList<Section>();
      for (var table : ALL) {
        if (wanted.test(table.key())) {
          var section = table.measured().apply(material);
          progress.measured(section);
          sections.add(section);
        }
      }
      return new BenchReport(BenchReport.Size.of(version), effort.rounds(), sections);
    }
  }

  private static EngineSettings settings() {
    var modest = EngineSettings.modest();
    return new EngineSettings(modest.memory(), modest.threads(), TIMEOUT);
  }
}
