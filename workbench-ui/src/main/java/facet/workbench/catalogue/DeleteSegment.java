package facet.workbench.catalogue;

import java.util.List;

/// Deletes segments that nothing needs, and brings them back. What is deleted keeps its versions
/// and its history; only its name is free for another.
public final class DeleteSegment {
  private final CatalogueDatabase database;
  private final SegmentCatalogue segments;
  private final SegmentUses uses;

  DeleteSegment(CatalogueDatabase database, SegmentCatalogue segments, SegmentUses uses) {
    this.database = database;
    this.segments = segments;
    this.uses = uses;
  }

  /// What came of deleting.
  public sealed interface Answer {
    record Deleted(SavedSegment segment) implements Answer {}

    /// Nothing was deleted: these need it.
    record Used(SavedSegment segment, List<SegmentUse> by) implements Answer {
      public Used {
        by = List.copyOf(by);
      }
    }

    record NotFound(String id) implements Answer {}
  }

  public Answer delete(String id, String by) {
    return database.inTransaction(() -> {
      var found = segments.find(id);
      if (found.isEmpty()) {
        return new Answer.NotFound(id);
      }
      var users = uses.of(found.get().dataset()).getOrDefault(id, List.of());
      if (!users.isEmpty()) {
        return new Answer.Used(found.get(), users);
      }
      database
          .jdbc()
          .sql(
              "update segment set deleted_at = ?, deleted_by = ?, deleted_mark = id where id = ? and deleted_at is null")
          .params(database.now(), by, id)
          .update();
      return new Answer.Deleted(found.get());
    });
  }

  /// Brings a deleted segment back as it was.
  public SaveResult bringBack(String id) {
    return database.inTransaction(() -> {
      var deleted =
          database
              .jdbc()
              .sql("select name, dataset from segment where id = ? and deleted_at is not null")
              .param(id)
              .query(Name.class)
              .optional();
      if (deleted.isEmpty()) {
        return new SaveResult.NotFound(id);
      }
      var holder = segments.idNamed(deleted.get().dataset(), deleted.get().name());
      if (holder.isPresent()) {
        return new SaveResult.NameTaken(deleted.get().name(), holder.get());
      }
      database
          .jdbc()
          .sql(
              "update segment set deleted_at = null, deleted_by = null, deleted_mark = '' where id = ?")
          .param(id)
          .update();
      return new SaveResult.Saved(segments.find(id).orElseThrow());
    });
  }

  private record Name(String name, String dataset) {}
}
