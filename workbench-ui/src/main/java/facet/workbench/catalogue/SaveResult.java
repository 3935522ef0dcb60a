package facet.workbench.catalogue;

import java.util.List;

/// What came of saving a segment.
public sealed interface SaveResult {

  record Saved(SavedSegment segment) implements SaveResult {}

  /// Somebody else saved meanwhile; nothing was written.
  ///
  /// @param latest what is there now, to compare with or to build on
  record Conflict(int expectedVersion, SegmentVersion latest) implements SaveResult {}

  /// Another segment of the dataset has this name; nothing was written.
  record NameTaken(String name, String byId) implements SaveResult {}

  /// The segment would lead back to itself; nothing was written.
  ///
  /// @param names of the segments on the way, from this one to this one
  record Cycle(List<String> names) implements SaveResult {
    public Cycle {
      names = List.copyOf(names);
    }
  }

  /// There is no such segment.
  record NotFound(String id) implements SaveResult {}
}
