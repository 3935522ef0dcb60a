package facet.workbench.catalogue;

/// A version of a segment that somebody may be counting on; see {@link SegmentUses#inForce}.
public record SegmentInForce(String id, String name, int version, String document) {}
