package facet.workbench.catalogue;

/// Segments that are used as tags: facts about a member with a name, that is tagged or not.
public final class UsedAsTags {
  private final CatalogueDatabase database;

  UsedAsTags(CatalogueDatabase database) {
    this.database = database;
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
