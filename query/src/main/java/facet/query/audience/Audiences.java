package facet.query.audience;

import facet.datasets.Checked;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.DataVersion;
import facet.query.binding.Catalog;
import facet.query.engine.EngineSettings;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Answers questions about the members of one data version. Thread-safe; a question that is no
/// longer wanted is cancelled by interrupting the thread that asks it, which then throws a {@link
/// FacetException} `CANCELLED`.
public final class Audiences implements AutoCloseable {
  private final DataVersion version;
  private final Catalog catalog;
  private final LeafCache cache;

  private Audiences(DataVersion version, Catalog catalog, LeafCache cache) {
    this.version = version;
    this.catalog = catalog;
    this.cache = cache;
  }

  /// Opens a data version for reading; close it when another is in use.
  public static Audiences open(
      DataVersion version, Catalog catalog, LeafCache cache, EngineSettings settings) {
    return new Audiences(version, catalog, cache);
  }

  public DataVersion version() {
    return version;
  }

  /// The default as-of date.
  public LocalDate completeThrough() {
    return version.facts().completeThrough();
  }

  /// Everyone in the base within the scope.
  public Audience everyone(LocalDate asOf, Scope scope) {
    throw notYet();
  }

  /// Who meets the condition, or every problem with it (`/where/of/1`).
  public Checked<Audience> audience(Question question) {
    throw notYet();
  }

  /// The counts at every node, or every problem with the condition.
  public Checked<Breakdown> breakdown(Question question) {
    throw notYet();
  }

  /// The whole condition as one SQL statement over the data version's tables.
  public Checked<String> sql(Question question) {
    throw notYet();
  }

  /// The whole condition as relational algebra.
  public Checked<String> plan(Question question) {
    throw notYet();
  }

  /// One page of an audience in the order of keys.
  ///
  /// @param after the key to continue after
  /// @param fields paths such as `member.city`, `member.home_store.region`
  public MemberPage members(
      Audience audience, Optional<String> after, int limit, List<String> fields) {
    throw notYet();
  }

  /// Every member of an audience in the order of keys.
  public void forEach(Audience audience, List<String> fields, RowSink sink) {
    throw notYet();
  }

  /// An audience as CSV with a header line: `key` and the field paths.
  public void writeCsv(Audience audience, List<String> fields, Writer out) {
    throw notYet();
  }

  @Override
  public void close() {}

  private FacetException notYet() {
    return new FacetException(ErrorCode.NOT_SUPPORTED, "Not built yet: " + catalog + cache);
  }
}
