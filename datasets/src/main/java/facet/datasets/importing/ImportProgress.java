package facet.datasets.importing;

import facet.datasets.model.Labels;

/// Hears how far an import is.
@FunctionalInterface
public interface ImportProgress {
  ImportProgress SILENT = (step, subject, done, of) -> {};

  /// What is being done; `SWITCH` is the last.
  enum Step {
    READ,
    SORT,
    SWITCH
  }

  /// @param subject the source or entity at hand; empty while switching
  /// @param done steps finished, of `of` in all
  void at(Step step, Labels subject, int done, int of);
}
