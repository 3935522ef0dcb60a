package facet.workbench.catalogue;

import java.util.List;

/// What came of saving a segment.
public sealed interface SaveResult {

  /// Nothing was written, and trying again would not help.
  sealed interface Refused extends SaveResult {}

  record Saved(SavedSegment segment) implements SaveResult {}

  /// Somebody else saved meanwhile; nothing was written.
  ///
  /// @param latest what is there now, to compare with or to build on
  record Conflict(int expectedVersion, SegmentVersion latest) implements SaveResult {}

  /// Another segment of the dataset has this name.
  record NameTaken(String name, String byId) implements Refused {}

  /// The segment would lead back to itself.
  ///
  /// @param names of the segments on the way, from this one to this one
  record Cycle(List<String> names) implements Refused {
    public Cycle {
      names = List.copyOf(names);
    }
  }

  /// There is no such segment.
  record NotFound(String id) implements Refused {}
}
