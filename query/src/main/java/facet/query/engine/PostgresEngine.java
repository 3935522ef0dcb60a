package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.MemberModel;
import facet.query.plan.MemberSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// A PostgreSQL (17 or later) with a copy of a data version, such as {@link CopyToPostgres} makes.
/// Connections are read-only.
public final class PostgresEngine extends JdbcEngine {
  /// Columns of text whose order is not that of code points.
  private static final String OTHER_COLLATIONS =
      """
      SELECT c.relname, a.attname
      FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_collation l ON l.oid = a.attcollation
      WHERE n.nspname = '%s' AND a.attnum > 0 AND NOT a.attisdropped
        AND l.collname NOT IN ('C', 'POSIX', 'ucs_basic', 'pg_c_utf8')
        AND NOT (l.collname = 'default' AND EXISTS (
          SELECT 1 FROM pg_database
          WHERE datname = current_database() AND datlocprovider = 'c'
            AND datcollate IN ('C', 'POSIX')))
      ORDER BY 1, 2
      """;

  private PostgresEngine(StoreAddress address, EngineSettings settings) {
    super(
        EngineName.POSTGRES.statements(),
        settings,
        address,
        new Access(() -> connect(address, settings), JdbcCursor::openInTransaction));
  }

  /// @throws FacetException `UNAVAILABLE` when the database is out of reach, `NOT_FOUND` when the
  ///   schema's tables aren't those of the member model
  public static PostgresEngine open(
      StoreAddress address, MemberModel model, EngineSettings settings) {
    var engine = new PostgresEngine(address, settings);
    try {
      engine.require(new MemberSchema(model));
      engine.requireCodePointOrder(address);
      return engine;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  private void requireCodePointOrder(StoreAddress address) {
    List<String> others = new ArrayList<>();
    query(
        OTHER_COLLATIONS.formatted(address.schema()),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            others.add(chunk.text(0, row) + "." + chunk.text(1, row));
          }
        });
    if (!others.isEmpty()) {
      throw new FacetException(
          ErrorCode.NOT_SUPPORTED,
          "%s: %s would not compare by code point, and find other members than elsewhere. Give the columns the collation \"C\"."
              .formatted(address, String.join(", ", others)));
    }
  }

  private static Connection connect(StoreAddress address, EngineSettings settings)
      throws SQLException {
    var options = new Properties();
    options.setProperty("ApplicationName", "Facet");
    options.setProperty("currentSchema", address.schema());
    options.setProperty("prepareThreshold", "-1");
    options.setProperty("tcpKeepAlive", "true");
    var connection = address.connect(options);
    connection.setReadOnly(true);
    // A set of ordinals that does not fit is looked through for every member anew.
    execute(connection, "SET work_mem = '256MB'");
    // Should this process die, the server gives up by itself.
    execute(connection, "SET statement_timeout = " + settings.timeout().plusMinutes(1).toMillis());
    return connection;
  }
}
