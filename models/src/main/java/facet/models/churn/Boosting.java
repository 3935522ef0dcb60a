package facet.models.churn;

import facet.models.Progress;

/// Grows boosted trees on prepared inputs with both outcomes among them. No input is missing.
///
/// Two libraries do it at equal quality, one for few rows and one for many; the trees come out
/// alike.
interface Boosting {
  TreesScorer fit(LearningSet set, long seed, Progress progress);
}
