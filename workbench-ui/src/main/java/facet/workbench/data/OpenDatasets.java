package facet.workbench.data;

import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.datasets.store.DataVersion;
import facet.datasets.store.MemberStore;
import facet.query.audience.Audiences;
import facet.query.audience.LeafCache;
import facet.query.binding.Catalog;
import facet.query.columns.ColumnCache;
import facet.query.engine.EngineSettings;
import facet.query.engine.OpenVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The datasets of this installation, each version in use opened once and shared by all who ask.
///
/// When a load has switched to a new version, the next question is asked of that one. The version
/// before stays open for questions that are under way; older ones are closed.
public final class OpenDatasets implements AutoCloseable {
  private static final int KEPT_OPEN = 2;
  private static final long CACHE_BYTES = 512L << 20;

  private final MemberStore store;
  private final SavedSegments segments;
  private final Optional<EngineElsewhere> elsewhere;
  private final LeafCache leaves = new LeafCache(CACHE_BYTES);
  private final ColumnCache columns = new ColumnCache(CACHE_BYTES);
  private final AddedMetrics added;
  private final Map<String, Deque<Audiences>> open = new HashMap<>();
  private final Map<String, Extended> extended = new ConcurrentHashMap<>();

  /// @param segments where conditions find the saved segments they name
  public OpenDatasets(MemberStore store, SavedSegments segments) {
    this(store, segments, AddedMetrics.none(), Optional.empty());
  }

  /// @param added what the models of the datasets have more than their files say
  /// @param elsewhere who answers in DuckDB's place
  public OpenDatasets(
      MemberStore store,
      SavedSegments segments,
      AddedMetrics added,
      Optional<EngineElsewhere> elsewhere) {
    this.store = store;
    this.segments = segments;
    this.added = added;
    this.elsewhere = elsewhere;
  }

  /// Saved segments by dataset.
  @FunctionalInterface
  public interface SavedSegments {
    Catalog.Segments of(String dataset);

    /// Where nothing is saved.
    static SavedSegments none() {
      return dataset -> (id, version) -> Optional.empty();
    }
  }

  /// The metrics that analysts made, by the model as its file says it.
  @FunctionalInterface
  public interface AddedMetrics {
    List<Metric> to(MemberModel model);

    /// Where nobody made any.
    static AddedMetrics none() {
      return _ -> List.of();
    }
  }

  /// A version as it was opened, and with metrics added.
  private record Extended(Audiences plain, List<Metric> metrics, Audiences all) {
    boolean is(Audiences version, List<Metric> more) {
      return plain.equals(version) && metrics.equals(more);
    }
  }

  public MemberStore store() {
    return store;
  }

  /// The ids of all datasets.
  public List<String> ids() {
    return store.datasets();
  }

  /// The version in use, ready for questions, with the metrics that there are at this moment.
  ///
  /// @throws facet.datasets.FacetException `NOT_FOUND` when there is no such dataset
  public Audiences require(String dataset) {
    var plain = current(dataset);
    var more = added.to(plain.version().model());
    return more.isEmpty()
        ? plain
        : extended
            .compute(
                dataset,
                (_, before) ->
                    before != null && before.is(plain, more)
                        ? before
                        : new Extended(plain, more, plain.with(more)))
            .all();
  }

  private synchronized Audiences current(String dataset) {
    var versions = open.computeIfAbsent(dataset, _ -> new ArrayDeque<>());
    var newest = versions.peekLast();
    var current = store.require(dataset);
    if (newest != null && newest.version().number() == current.number()) {
      return newest;
    }
    var opened = openVersion(dataset, current);
    versions.addLast(opened);
    while (versions.size() > KEPT_OPEN) {
      versions.removeFirst().close();
    }
    return opened;
  }

  private Audiences openVersion(String dataset, DataVersion version) {
    var catalog = Catalog.of(store.derived(dataset), segments.of(dataset));
    var settings = EngineSettings.modest();
    var data =
        elsewhere
            .map(engine -> engine.open(version, catalog, settings))
            .orElseGet(() -> OpenVersion.open(version, catalog, settings));
    return Audiences.over(data, leaves, columns);
  }

  @Override
  public synchronized void close() {
    extended.clear();
    open.values().forEach(versions -> versions.forEach(Audiences::close));
    open.clear();
  }
}
