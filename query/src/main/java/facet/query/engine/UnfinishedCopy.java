package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;

/// The mark of a copy that is under way, or was interrupted: an empty table beside those that it
/// fills, made before the first of them and dropped after the last. Catalogs know no transaction
/// over several tables, and not all can rename one.
///
/// @param copy {@link #VERSION}, or the table of a derived fact
record UnfinishedCopy(Connection connection, StoreAddress address, String copy) {
  /// The tables of the data version, all together.
  static final String VERSION = "version";

  /// Fills one new table.
  @FunctionalInterface
  interface Filling {
    void fill(String table) throws SQLException;
  }

  /// Whether what is there of the copy is only a part.
  boolean exists() throws SQLException {
    return TableCheck.exists(connection, address, mark());
  }

  /// Fills tables that are not there yet, in order. Of those that an interrupted copy left, nothing
  /// is kept; those of anybody else are left alone.
  ///
  /// @throws FacetException `CONFLICT` when there is one that is not an interrupted copy's
  void finish(Collection<String> tables, Filling filling) throws SQLException {
    var there = new ArrayList<String>();
    for (var table : tables) {
      if (TableCheck.exists(connection, address, table)) {
        there.add(table);
      }
    }
    if (!exists()) {
      if (!there.isEmpty()) {
        throw new FacetException(
            ErrorCode.CONFLICT,
            "%s holds it already, or something else of the same name, which stays as it is: %s."
                .formatted(address, String.join(", ", there)));
      }
      JdbcEngine.execute(connection, "CREATE TABLE " + mark() + " (member INTEGER)");
    }
    for (var table : there) {
      JdbcEngine.execute(connection, "DROP TABLE " + CopyToTrino.quoted(table));
    }
    for (var table : tables) {
      filling.fill(table);
    }
    JdbcEngine.execute(connection, "DROP TABLE " + mark());
  }

  private String mark() {
    return "unfinished_" + copy;
  }
}
