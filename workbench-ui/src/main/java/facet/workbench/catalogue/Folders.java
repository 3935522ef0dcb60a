package facet.workbench.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The folders in which segments lie, by path: `Win back/Gold`. A folder is there whether or not
/// anything lies in it, until it is deleted.
public final class Folders {
  /// The longest path, characters.
  public static final int LONGEST = 200;

  private final CatalogueDatabase database;
  private final JdbcClient jdbc;

  Folders(CatalogueDatabase database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  /// What came of a change; nothing was changed unless it is `DONE`.
  public enum Answer {
    DONE,
    /// No name, one with a slash, or a path that would be too long.
    NO_NAME,
    /// There is such a folder already.
    TAKEN,
    /// A folder can't be moved into itself.
    INTO_ITSELF,
    /// Segments or folders lie in it.
    NOT_EMPTY,
    NOT_FOUND
  }

  /// The path of a folder of this name within another; the top one is empty.
  public static String within(String parent, String name) {
    return parent.isEmpty() ? name.strip() : parent + "/" + name.strip();
  }

  /// The last name of a path.
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The folder around one; empty at the top.
  public static String parent(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  /// Whether a path is a folder or lies below it; everything lies below the top.
  public static boolean holds(String folder, String path) {
    return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
  }

  /// All paths, folders before what is in them.
  public List<String> list(String dataset) {
    return jdbc
        .sql("select path from segment_folder where dataset = ?")
        .param(dataset)
        .query(String.class)
        .list()
        .stream()
        .sorted()
        .toList();
  }

  public Answer create(String dataset, String parent, String name) {
    return database.inTransaction(() -> make(dataset, parent, name));
  }

  private Answer make(String dataset, String parent, String name) {
    var path = within(parent, name);
    if (!named(name, path)) {
      return Answer.NO_NAME;
    }
    if (list(dataset).contains(path)) {
      return Answer.TAKEN;
    }
    ensure(dataset, path);
    return Answer.DONE;
  }

  public Answer rename(String dataset, String path, String name) {
    return database.inTransaction(() -> relocate(dataset, path, parent(path), name));
  }

  /// Moves a folder with all that is in it.
  public Answer move(String dataset, String path, String newParent) {
    return database.inTransaction(() -> relocate(dataset, path, newParent, name(path)));
  }

  private Answer relocate(String dataset, String path, String parent, String name) {
    var target = within(parent, name);
    var all = list(dataset);
    if (!named(name, target)) {
      return Answer.NO_NAME;
    }
    if (!all.contains(path)) {
      return Answer.NOT_FOUND;
    }
    if (target.equals(path)) {
      return Answer.DONE;
    }
    if (holds(path, parent) && !parent.isEmpty()) {
      return Answer.INTO_ITSELF;
    }
    if (all.contains(target)) {
      return Answer.TAKEN;
    }
    var moved = all.stream().filter(one -> holds(path, one)).toList();
    if (moved.stream().anyMatch(one -> one.length() - path.length() + target.length() > LONGEST)) {
      return Answer.NO_NAME;
    }
    ensure(dataset, parent);
    for (var from : moved) {
      var to = target + from.substring(path.length());
      jdbc.sql("update segment_folder set path = ? where dataset = ? and path = ?")
          .params(to, dataset, from)
          .update();
      jdbc.sql("update segment set folder = ? where dataset = ? and folder = ?")
          .params(to, dataset, from)
          .update();
    }
    return Answer.DONE;
  }

  /// Deletes a folder in which nothing lies.
  public Answer delete(String dataset, String path) {
    return database.inTransaction(() -> remove(dataset, path));
  }

  private Answer remove(String dataset, String path) {
    var all = list(dataset);
    if (!all.contains(path)) {
      return Answer.NOT_FOUND;
    }
    long segments =
        jdbc.sql(
                "select count(*) from segment where dataset = ? and folder = ? and deleted_at is null")
            .params(dataset, path)
            .query(Long.class)
            .single();
    if (segments > 0 || all.stream().anyMatch(one -> one.startsWith(path + "/"))) {
      return Answer.NOT_EMPTY;
    }
    jdbc.sql("delete from segment_folder where dataset = ? and path = ?")
        .params(dataset, path)
        .update();
    // What was deleted out of it comes back at the top.
    jdbc.sql("update segment set folder = '' where dataset = ? and folder = ?")
        .params(dataset, path)
        .update();
    return Answer.DONE;
  }

  /// Puts segments into a folder; the top when empty.
  public void put(String dataset, Collection<String> segments, String folder) {
    database.inTransaction(() -> {
      ensure(dataset, folder);
      for (var id : segments) {
        jdbc.sql("update segment set folder = ? where id = ? and dataset = ?")
            .params(folder, id, dataset)
            .update();
      }
      return Answer.DONE;
    });
  }

  /// Makes a folder and those around it where they are missing.
  void ensure(String dataset, String path) {
    if (path.isEmpty()) {
      return;
    }
    ensure(dataset, parent(path));
    jdbc.sql(
            """
            insert into segment_folder (dataset, path)
            select cast(? as varchar(80)), cast(? as varchar(200))
            where not exists (select 1 from segment_folder where dataset = ? and path = ?)
            """)
        .params(dataset, path, dataset, path)
        .update();
  }

  private static boolean named(String name, String path) {
    return !name.isBlank() && !name.contains("/") && path.length() <= LONGEST;
  }
}
