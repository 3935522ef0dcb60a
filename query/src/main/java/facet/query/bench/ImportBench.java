package facet.query.bench;

import facet.datasets.Cancellation;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportSettings;
import facet.datasets.store.DataVersion;
import facet.datasets.store.MemberStore;
import facet.query.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/// Measures importing the order lines from one CSV file, beside DuckDB alone reading the same file
/// into a sorted table of a file of its own.
final class ImportBench {
  private static final String LINES = "order_lines.csv";
  private static final String EVENT = "order_line";

  private final Asking asking;
  private final Engine engine;
  private final Path folder;

  /// @param folder for the CSV file, which is kept, and for what the runs write, which is not
  ImportBench(Asking asking, Path folder) {
    this.asking = asking;
    this.engine = asking.engine();
    this.folder = folder;
  }

  Section run() {
    asking.progress().accept("import of one CSV file");
    writeLines();
    long rows = same();
    var pair =
        Pair.byTurns(
            asking.effort().few(),
            1,
            new Work(() -> delete(folder.resolve("import")), this::ours),
            new Work(() -> delete(folder.resolve("plain.duckdb")), this::plain));
    delete(folder.resolve("import"));
    delete(folder.resolve("plain.duckdb"));
    return new Section(
        "import",
        "Import of one CSV file",
        "Order lines in the order of time: read, typed, checked, keyed by ordinals, sorted by"
            + " member and time, made a data version. Beside it, DuckDB's own `read_csv`, sorted by"
            + " member and time, into a table of a file.",
        List.of(line(rows, pair)));
  }

  private static Line line(long rows, Pair pair) {
    return Line.of("order lines")
        .count("rows", rows)
        .count("rows/s", perSecond(rows, pair.ours()))
        .count("DuckDB alone, rows/s", perSecond(rows, pair.other()))
        .ratio("ratio of times", pair.ratio());
  }

  private static long perSecond(long rows, Timing timing) {
    return Math.round(rows * 1e9 / timing.median().toNanos());
  }

  /// The order lines in the order of time, with keys instead of ordinals.
  private void writeLines() {
    var file = folder.resolve(LINES);
    if (Files.exists(file)) {
      return;
    }
    var part = folder.resolve(LINES + ".part");
    BenchSql.run(
        engine,
        """
        COPY (
          SELECT m.key AS member, strftime(l.time, '%%Y-%%m-%%d %%H:%%M:%%S') AS happened_at, l.order_no,
            l.line_type, l.channel, l.quantity, l.list_amount, l.discounted, l.discount_percent,
            l.amount, p.key AS product, s.key AS shop
          FROM event_order_line l
          JOIN member m ON m.ordinal = l.member
          LEFT JOIN dim_product p ON p.id = l.product
          LEFT JOIN dim_shop s ON s.id = l.shop
          ORDER BY l.time, l.order_no)
        TO %s (FORMAT csv, HEADER)\
        """
            .formatted(BenchSql.quoted(part)));
    try {
      Files.writeString(
          folder.resolve("order_lines.yaml"), BenchQuestions.text("order_lines.yaml"));
      Files.move(part, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataVersion ours() {
    return new ImportDataset(
            MemberStore.at(folder.resolve("import")),
            Clock.fixed(asking.audiences().version().facts().loadedAt(), ZoneOffset.UTC))
        .run(
            folder.resolve("order_lines.yaml"),
            folder,
            ImportSettings.STANDARD,
            ImportProgress.SILENT,
            new Cancellation())
        .version();
  }

  private void plain() {
    BenchSql.attach(engine, "plain", folder.resolve("plain.duckdb"));
    BenchSql.run(
        engine,
        "CREATE TABLE plain.line AS FROM read_csv(%s) ORDER BY member, happened_at"
            .formatted(BenchSql.quoted(folder.resolve(LINES))));
    BenchSql.run(engine, "DETACH plain");
  }

  /// How many rows both sides have, when their rows and sums are the same.
  private long same() {
    delete(folder.resolve("import"));
    delete(folder.resolve("plain.duckdb"));
    var imported = ours();
    plain();
    long rows = count("imported", imported.file(), "event_" + EVENT, "count(*)");
    same("rows", rows, count("plain", folder.resolve("plain.duckdb"), "line", "count(*)"));
    var sum = "CAST(sum(CAST(amount AS DECIMAL(18, 2))) * 100 AS BIGINT)";
    same(
        "amounts",
        count("imported", imported.file(), "event_" + EVENT, sum),
        count("plain", folder.resolve("plain.duckdb"), "line", sum));
    return rows;
  }

  private long count(String name, Path file, String table, String what) {
    BenchSql.attach(engine, name, file);
    long number = BenchSql.number(engine, "SELECT %s FROM %s.%s".formatted(what, name, table));
    BenchSql.run(engine, "DETACH " + name);
    return number;
  }

  private static void same(String what, long ours, long other) {
    if (ours != other) {
      throw new FacetException(
          ErrorCode.INTERNAL,
          "The import and DuckDB alone differ in %s: %d and %d.".formatted(what, ours, other));
    }
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (var all = Files.walk(path)) {
      for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, path + " can't be removed: " + e.getMessage() + ".", e);
    }
  }
}
