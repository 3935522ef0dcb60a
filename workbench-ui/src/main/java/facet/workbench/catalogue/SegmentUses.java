package facet.workbench.catalogue;

import facet.datasets.condition.Condition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who needs which segment: publications, and other segments of which a version in force names it.
public final class SegmentUses {
  private static final String VERSIONS =
      """
      select s.id, s.name, v.version, v.document
      from segment s join segment_version v on v.segment_id = s.id
      """;

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
          .map(Condition.SegmentRef::id)
          .distinct()
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

  /// The versions that somebody may be counting on: the latest of each segment, the approved one
  /// unless it is archived, and every version that these are pinned to.
  public List<SegmentInForce> inForce(String dataset) {
    Set<SegmentInForce> found = new LinkedHashSet<>();
    var open = new ArrayDeque<>(unpinned(dataset));
    while (!open.isEmpty()) {
      var next = open.remove();
      if (found.add(next)) {
        ReferencePath.names(next.document()).stream()
            .flatMap(named -> pinned(named).stream())
            .forEach(open::add);
      }
    }
    return List.copyOf(found);
  }

  private List<SegmentInForce> unpinned(String dataset) {
    return database
        .jdbc()
        .sql(
            VERSIONS
                + """
                where s.dataset = ? and s.deleted_at is null and (v.version = s.current_version
                  or s.status <> 'ARCHIVED' and v.version = (
                    select max(a.version) from segment_version a
                    where a.segment_id = s.id and 'APPROVED' = (
                      select c.status from segment_status_change c
                      where c.segment_id = a.segment_id and c.version = a.version
                      order by c.id desc limit 1)))
                order by s.name, v.version desc
                """)
        .param(dataset)
        .query(SegmentInForce.class)
        .list();
  }

  private Optional<SegmentInForce> pinned(Condition.SegmentRef named) {
    return named.version().isEmpty()
        ? Optional.empty()
        : database
            .jdbc()
            .sql(VERSIONS + "where s.id = ? and v.version = ? and s.deleted_at is null")
            .params(named.id(), named.version().getAsInt())
            .query(SegmentInForce.class)
            .optional();
  }
}
