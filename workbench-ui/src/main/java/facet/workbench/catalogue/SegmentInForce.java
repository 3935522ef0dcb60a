package facet.workbench.catalogue;

/// A version of a segment that somebody may be counting on: its latest, or the approved one.
public record SegmentInForce(String id, String name, int version, String document) {}
