package facet.workbench.catalogue;

/// How far a segment has come; whether it is published is a separate fact.
public enum SegmentStatus {
  DRAFT,
  REVIEW,
  APPROVED,
  ARCHIVED
}
