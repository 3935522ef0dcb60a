package facet.workbench.catalogue;

import java.util.List;

/// What is said about the versions of segments.
public final class Discussion {
  /// The longest comment, characters.
  public static final int LONGEST = 2_000;

  private final CatalogueDatabase database;

  Discussion(CatalogueDatabase database) {
    this.database = database;
  }

  public void say(String segmentId, int version, String author, String text) {
    var words = text.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new IllegalArgumentException("A comment has 1 to %d characters".formatted(LONGEST));
    }
    database
        .jdbc()
        .sql(
            "insert into segment_comment (segment_id, version, author, text, written_at) values (?, ?, ?, ?, ?)")
        .params(segmentId, version, author, words, database.now())
        .update();
  }

  /// Everything said about a segment, in the order it was said.
  public List<Comment> of(String segmentId) {
    return database
        .jdbc()
        .sql(
            """
            select id, segment_id as segmentId, version, author, text, written_at as writtenAt
            from segment_comment where segment_id = ? order by id
            """)
        .param(segmentId)
        .query(Comment.class)
        .list();
  }
}
