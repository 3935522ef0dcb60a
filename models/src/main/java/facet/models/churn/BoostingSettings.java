package facet.models.churn;

/// How trees are grown; the same meaning in both libraries.
///
/// @param trees most trees; held-out members decide how many are kept
/// @param leaf fewest training members in a leaf
record BoostingSettings(int trees, int leaves, int depth, int leaf, double shrinkage) {
  static BoostingSettings forRows(int rows) {
    return new BoostingSettings(300, 12, 5, Math.clamp(rows / 100, 5, 50), 0.05);
  }
}
