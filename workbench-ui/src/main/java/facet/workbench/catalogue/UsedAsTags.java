package facet.workbench.catalogue;

import java.util.Set;
import java.util.stream.Collectors;

/// Segments that are used as tags: facts about a member with a name, that is tagged or not.
public final class UsedAsTags {
  private final CatalogueDatabase database;

  UsedAsTags(CatalogueDatabase database) {
    this.database = database;
  }

  /// The ids of those of a dataset.
  public Set<String> of(String dataset) {
    return database
        .jdbc()
        .sql("select id from segment where dataset = ? and used_as_tag and deleted_at is null")
        .param(dataset)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Uses a segment as a tag from now on, or not any more. What names it stays as it is.
  public void use(String segmentId, boolean asTag) {
    database
        .jdbc()
        .sql("update segment set used_as_tag = ? where id = ?")
        .params(asTag, segmentId)
        .update();
  }
}
