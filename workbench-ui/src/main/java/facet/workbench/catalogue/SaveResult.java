package facet.workbench.catalogue;

/// What came of saving a segment.
public sealed interface SaveResult {

  record Saved(SavedSegment segment) implements SaveResult {}

  /// Somebody else saved meanwhile; nothing was written.
  ///
  /// @param latest what is there now, to compare with or to build on
  record Conflict(int expectedVersion, SegmentVersion latest) implements SaveResult {}

  /// Another segment of the dataset has this name; nothing was written.
  record NameTaken(String name, String byId) implements SaveResult {}

  /// There is no such segment.
  record NotFound(String id) implements SaveResult {}
}
