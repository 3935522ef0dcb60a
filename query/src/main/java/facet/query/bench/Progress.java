package facet.query.bench;

/// Told how a benchmark goes.
public interface Progress {
  /// What is measured from now on.
  void measuring(String what);

  /// A table that is complete.
  void measured(Section section);
}
