package facet.query.engine;

import facet.datasets.FacetException;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;

/// Brings data versions and derived facts from their files to a database, as tables of the same
/// names.
public interface StoreCopy {
  /// Makes the schema and fills it.
  ///
  /// @throws FacetException `CONFLICT` when it is there already, `UNAVAILABLE` when the database
  ///   can't be written
  void version(DataVersion version);

  /// Adds a derived fact to the data version's tables.
  ///
  /// @throws FacetException as {@link #version} does
  void fact(DataVersion version, DerivedFact fact);
}
