package facet.datasets.crm.jdbc;

/// Where the CRM's table is and which of its columns are the sender's.
///
/// A row belongs to the publication named in its owner column, and the table has a unique key over
/// owner and member: several publications share one table and none touches another's rows.
///
/// @param url JDBC address of a PostgreSQL database
/// @param table name, optionally with its schema before a dot
/// @param keyColumn holds the member key
/// @param ownerColumn holds the publication's id
/// @param runColumn holds the number of the run that wrote the row last
/// @param createMissing may create the table and add missing columns
public record TableSettings(
    String url,
    String user,
    String table,
    String keyColumn,
    String ownerColumn,
    String runColumn,
    boolean createMissing) {

  public TableSettings {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "The address must start with jdbc:postgresql: but is " + url);
    }
    for (String name : new String[] {table, keyColumn, ownerColumn, runColumn}) {
      Identifier.quoted(name);
    }
  }

  /// With our usual columns `facet_publication` and `facet_run`, creating what is missing.
  public static TableSettings of(String url, String user, String table, String keyColumn) {
    return new TableSettings(url, user, table, keyColumn, "facet_publication", "facet_run", true);
  }
}
