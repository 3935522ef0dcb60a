package facet.models;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;

/// Hears how far a long run has come, and is asked whether to go on.
///
/// Fractions run from 0 to 1 and never fall back. A run asks [#cancelled()] at least once per pass
/// over the data or per tree, so a cancelled run stops within a second or so, by throwing
/// [FacetException] with [ErrorCode#CANCELLED].
public interface Progress {
  /// What a run is doing; the interface words it in the reader's language.
  enum Stage {
    READING,
    PREPARING,
    COMPARING,
    FITTING,
    EVALUATING,
    SCORING
  }

  void at(Stage stage, double fraction);

  boolean cancelled();

  /// Reports, then stops the run if it has been cancelled meanwhile.
  default void step(Stage stage, double fraction) {
    check();
    at(stage, fraction);
  }

  default void check() {
    if (cancelled()) {
      throw new FacetException(
          ErrorCode.CANCELLED, "The run was cancelled; nothing of it was kept.");
    }
  }

  /// The stretch of this run between two fractions, as a progress of its own.
  default Progress between(double from, double to) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void at(Stage stage, double fraction) {
        whole.at(stage, from + (to - from) * fraction);
      }

      @Override
      public boolean cancelled() {
        return whole.cancelled();
      }
    };
  }

  /// Nobody listens and nobody cancels.
  static Progress none() {
    return new Progress() {
      @Override
      public void at(Stage stage, double fraction) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
