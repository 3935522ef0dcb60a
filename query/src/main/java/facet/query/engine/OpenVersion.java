package facet.query.engine;

import facet.datasets.model.Metric;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;
import facet.query.binding.Catalog;
import facet.query.binding.ConditionBinder;
import facet.query.plan.RelPlanner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A data version opened for questions: its planner, its engine, and the catalog its conditions may
/// refer to. Derived facts become readable by the engine as the catalog hands them out.
public final class OpenVersion implements AutoCloseable {
  private final DataVersion version;
  private final Catalog catalog;
  private final RelPlanner planner;
  private final Engine engine;

  private OpenVersion(DataVersion version, Catalog catalog, Engine engine) {
    this(version, catalog, new RelPlanner(version.model()), engine);
  }

  private OpenVersion(DataVersion version, Catalog catalog, RelPlanner planner, Engine engine) {
    this.version = version;
    this.catalog = catalog;
    this.planner = planner;
    this.engine = engine;
  }

  /// The data version's own file, read by DuckDB within this process.
  public static OpenVersion open(DataVersion version, Catalog catalog, EngineSettings settings) {
    return new OpenVersion(version, catalog, DuckDbEngine.open(version, settings));
  }

  /// A data version that another database holds a copy of.
  ///
  /// @param engine closed with this
  public static OpenVersion over(DataVersion version, Catalog catalog, Engine engine) {
    return new OpenVersion(version, catalog, engine);
  }

  /// The same data with more metrics to name; both use one engine, which is closed with either.
  public OpenVersion with(List<Metric> metrics) {
    var named = version.model().with(metrics);
    return new OpenVersion(version.with(named), catalog, planner, engine);
  }

  public DataVersion version() {
    return version;
  }

  public RelPlanner planner() {
    return planner;
  }

  public Engine engine() {
    return engine;
  }

  public ConditionBinder binder(LocalDate asOf) {
    return new ConditionBinder(version.model(), new Readable(), asOf);
  }

  /// The derived classification that conditions as of a date see.
  public Optional<DerivedFact> classification(String id, LocalDate asOf) {
    return new Readable().classification(id, asOf);
  }

  @Override
  public void close() {
    engine.close();
  }

  private final class Readable implements Catalog {
    @Override
    public Optional<SavedSegment> segment(String id, OptionalInt version) {
      return catalog.segment(id, version);
    }

    @Override
    public Optional<DerivedFact> list(String id) {
      return readable(catalog.list(id));
    }

    @Override
    public Optional<DerivedFact> score(String id, LocalDate asOf) {
      return readable(catalog.score(id, asOf));
    }

    @Override
    public Optional<DerivedFact> classification(String id, LocalDate asOf) {
      return readable(catalog.classification(id, asOf));
    }

    private Optional<DerivedFact> readable(Optional<DerivedFact> fact) {
      fact.ifPresent(engine::know);
      return fact;
    }
  }
}
