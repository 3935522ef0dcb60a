package facet.workbench.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who needs which segment: other segments whose latest or approved version names it, and
/// publications.
public final class SegmentUses {
  private final CatalogueDatabase database;

  SegmentUses(CatalogueDatabase database) {
    this.database = database;
  }

  private record Published(String segmentId, String id, String name) {}

  /// The uses of all segments of a dataset that are used at all.
  public Map<String, List<SegmentUse>> of(String dataset) {
    Map<String, List<SegmentUse>> uses = new HashMap<>();
    for (var publication : publications(dataset)) {
      add(
          uses,
          publication.segmentId(),
          new SegmentUse.ByPublication(publication.id(), publication.name()));
    }
    for (var segment : inForce(dataset)) {
      ReferencePath.names(segment.document()).stream()
          .filter(named -> !named.equals(segment.id()))
          .filter(named -> !isListed(uses, named, segment.id()))
          .forEach(named ->
              add(
                  uses,
                  named,
                  new SegmentUse.BySegment(segment.id(), segment.name(), segment.version())));
    }
    return uses;
  }

  private static void add(Map<String, List<SegmentUse>> uses, String of, SegmentUse use) {
    uses.computeIfAbsent(of, _ -> new ArrayList<>()).add(use);
  }

  private static boolean isListed(Map<String, List<SegmentUse>> uses, String of, String by) {
    return uses.getOrDefault(of, List.of()).stream()
        .anyMatch(use -> use instanceof SegmentUse.BySegment && use.id().equals(by));
  }

  private List<Published> publications(String dataset) {
    return database
        .jdbc()
        .sql(
            "select segment_id as segmentId, id, name from publication where dataset = ? order by name")
        .param(dataset)
        .query(Published.class)
        .list();
  }

  /// The versions that somebody may be counting on: the latest of each segment, and the approved.
  public List<SegmentInForce> inForce(String dataset) {
    return database
        .jdbc()
        .sql(
            """
            select s.id, s.name, v.version, v.document
            from segment s join segment_version v on v.segment_id = s.id
            where s.dataset = ? and s.deleted_at is null
              and (v.version = s.current_version or 'APPROVED' = (
                select c.status from segment_status_change c
                where c.segment_id = v.segment_id and c.version = v.version
                order by c.id desc limit 1))
            order by s.name, v.version desc
            """)
        .param(dataset)
        .query(SegmentInForce.class)
        .list();
  }
}
