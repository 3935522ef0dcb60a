package facet.workbench.publishing;

import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.catalogue.StatusChange;
import java.util.Optional;

/// Whether a publication's segment may be sent: only approved versions leave.
///
/// @param approved the latest version that is approved; this one is sent
/// @param approval who approved it and when
public record Readiness(
    SavedSegment segment, Optional<SegmentVersion> approved, Optional<StatusChange> approval) {

  public boolean isReady() {
    return approved.isPresent();
  }

  /// Whether an older version is sent than the one saved last.
  public boolean isBehind() {
    return approved.filter(version -> version.version() < segment.currentVersion()).isPresent();
  }
}
