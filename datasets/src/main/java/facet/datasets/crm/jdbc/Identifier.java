package facet.datasets.crm.jdbc;

/// Quotes names of tables and columns, so that a name can never be read as SQL.
final class Identifier {

  private Identifier() {}

  static String quoted(String name) {
    if (name.isBlank() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("'" + name + "' cannot name a table or column");
    }
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /// Quotes `schema.table` part by part.
  static String quotedTable(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? quoted(name)
        : quoted(name.substring(0, dot)) + "." + quoted(name.substring(dot + 1));
  }
}
