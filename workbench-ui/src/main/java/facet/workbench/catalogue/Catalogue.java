package facet.workbench.catalogue;

import java.time.Clock;
import javax.sql.DataSource;

/// Everything kept of saved segments: their versions, and what keeps many of them in order.
public final class Catalogue {
  private final SegmentCatalogue segments;
  private final Folders folders;
  private final SegmentLabels labels;
  private final Discussion discussion;
  private final SizeHistory sizes;
  private final SegmentUses uses;
  private final DeleteSegment deletion;
  private final RefreshTimes refresh;

  public Catalogue(DataSource database, Clock clock) {
    var shared = CatalogueDatabase.of(database, clock);
    segments = new SegmentCatalogue(shared);
    folders = new Folders(shared);
    labels = new SegmentLabels(shared);
    discussion = new Discussion(shared);
    sizes = new SizeHistory(shared);
    uses = new SegmentUses(shared);
    deletion = new DeleteSegment(shared, segments, uses);
    refresh = new RefreshTimes(shared);
  }

  public SegmentCatalogue segments() {
    return segments;
  }

  public Folders folders() {
    return folders;
  }

  public SegmentLabels labels() {
    return labels;
  }

  public Discussion discussion() {
    return discussion;
  }

  public SizeHistory sizes() {
    return sizes;
  }

  public SegmentUses uses() {
    return uses;
  }

  public DeleteSegment deletion() {
    return deletion;
  }

  public RefreshTimes refresh() {
    return refresh;
  }
}
