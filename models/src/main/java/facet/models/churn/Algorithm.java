package facet.models.churn;

/// The ways of learning that compete; the best on the out-of-time test scores.
public enum Algorithm {
  BOOSTING,
  LOGISTIC,
  /// The baseline: logistic regression on days since the last activity alone.
  RECENCY
}
