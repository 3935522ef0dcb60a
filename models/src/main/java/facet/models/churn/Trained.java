package facet.models.churn;

/// A competitor, ready to be tested.
///
/// @param engine what fitted it
record Trained(ChurnModel model, String engine) {
  int trees() {
    return model.scorer() instanceof TreesScorer t ? t.trees().size() : 0;
  }
}
