package facet.workbench.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Words put on segments to find them by.
public final class SegmentLabels {
  /// The longest label, characters.
  public static final int LONGEST = 60;

  private final CatalogueDatabase database;

  SegmentLabels(CatalogueDatabase database) {
    this.database = database;
  }

  private record Labelled(String segmentId, String label) {}

  /// The labels of every segment that has any, in order.
  public Map<String, SortedSet<String>> of(String dataset) {
    Map<String, SortedSet<String>> found = new TreeMap<>();
    database
        .jdbc()
        .sql(
            """
            select t.segment_id as segmentId, t.tag as label from segment_tag t join segment s on s.id = t.segment_id
            where s.dataset = ? and s.deleted_at is null
            """)
        .param(dataset)
        .query(Labelled.class)
        .list()
        .forEach(
            row -> found.computeIfAbsent(row.segmentId(), _ -> new TreeSet<>()).add(row.label()));
    return found;
  }

  /// Puts a label on segments; on those that have it already nothing changes.
  public void add(Collection<String> segments, String label) {
    var word = label.strip();
    if (word.isEmpty() || word.length() > LONGEST) {
      throw new IllegalArgumentException("A label has 1 to %d characters".formatted(LONGEST));
    }
    database.inTransaction(() -> {
      remove(segments, word);
      segments.forEach(id ->
          database
              .jdbc()
              .sql("insert into segment_tag (segment_id, tag) values (?, ?)")
              .params(id, word)
              .update());
      return List.copyOf(segments);
    });
  }

  public void remove(Collection<String> segments, String label) {
    segments.forEach(id ->
        database
            .jdbc()
            .sql("delete from segment_tag where segment_id = ? and tag = ?")
            .params(id, label)
            .update());
  }
}
