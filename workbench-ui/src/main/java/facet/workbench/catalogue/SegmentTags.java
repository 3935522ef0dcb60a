package facet.workbench.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Words put on segments to find them by.
public final class SegmentTags {
  /// The longest tag, characters.
  public static final int LONGEST = 60;

  private final CatalogueDatabase database;

  SegmentTags(CatalogueDatabase database) {
    this.database = database;
  }

  private record Tagged(String segmentId, String tag) {}

  /// The tags of every segment that has any, in order.
  public Map<String, SortedSet<String>> of(String dataset) {
    Map<String, SortedSet<String>> found = new TreeMap<>();
    database
        .jdbc()
        .sql(
            """
            select t.segment_id as segmentId, t.tag from segment_tag t join segment s on s.id = t.segment_id
            where s.dataset = ? and s.deleted_at is null
            """)
        .param(dataset)
        .query(Tagged.class)
        .list()
        .forEach(
            row -> found.computeIfAbsent(row.segmentId(), _ -> new TreeSet<>()).add(row.tag()));
    return found;
  }

  /// Puts a tag on segments; on those that have it already nothing changes.
  public void add(Collection<String> segments, String tag) {
    var word = tag.strip();
    if (word.isEmpty() || word.length() > LONGEST) {
      throw new IllegalArgumentException("A tag has 1 to %d characters".formatted(LONGEST));
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

  public void remove(Collection<String> segments, String tag) {
    segments.forEach(id ->
        database
            .jdbc()
            .sql("delete from segment_tag where segment_id = ? and tag = ?")
            .params(id, tag)
            .update());
  }
}
