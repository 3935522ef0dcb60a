package facet.workbench.catalogue;

/// Something that needs a segment.
public sealed interface SegmentUse {
  String id();

  String name();

  /// Another segment names it.
  ///
  /// @param version the version of the other that does: its latest, or the approved one
  record BySegment(String id, String name, int version) implements SegmentUse {}

  /// A publication sends it.
  record ByPublication(String id, String name) implements SegmentUse {}
}
