package facet.models.churn;

import facet.models.Progress;

/// Learns log-odds from prepared inputs with both outcomes among them. No input is missing.
interface Learner {
  Scorer fit(LearningSet set, long seed, Progress progress);
}
