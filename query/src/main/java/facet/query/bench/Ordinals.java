package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.audience.GatheredOrdinals;
import facet.query.engine.Engine;
import org.roaringbitmap.RoaringBitmap;

/// Members that one side found.
record Ordinals(RoaringBitmap members) {
  /// Fetches the one column of a query, as leaves are fetched.
  static Ordinals of(Engine engine, String sql) {
    var gathered = new GatheredOrdinals();
    engine.query(sql, gathered);
    return new Ordinals(gathered.bitmap());
  }

  /// How many both sides found.
  ///
  /// @throws FacetException `INTERNAL` when they found different members
  static long same(String name, Ordinals ours, Ordinals other) {
    long differing = RoaringBitmap.xor(ours.members, other.members).getLongCardinality();
    if (differing > 0) {
      throw new FacetException(
          ErrorCode.INTERNAL,
          "The two sides of '%s' differ in %d members: %d and %d."
              .formatted(
                  name,
                  differing,
                  ours.members.getLongCardinality(),
                  other.members.getLongCardinality()));
    }
    return ours.members.getLongCardinality();
  }
}
