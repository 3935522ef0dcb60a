package facet.query.engine;

import facet.datasets.FacetException;
import facet.datasets.model.MemberModel;
import facet.query.plan.MemberSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/// A Trino cluster, with a copy of a data version as tables of a catalog's schema: Iceberg's, or
/// any other whose types keep decimals and microseconds.
public final class TrinoEngine extends JdbcEngine {
  private TrinoEngine(StoreAddress address, EngineSettings settings) {
    super(
        EngineName.TRINO.statements(),
        settings,
        address,
        new Access(() -> connect(address, settings), JdbcCursor::open));
  }

  /// @throws FacetException `UNAVAILABLE` when the cluster is out of reach, `NOT_FOUND` when the
  ///   schema's tables aren't those of the member model
  public static TrinoEngine open(StoreAddress address, MemberModel model, EngineSettings settings) {
    var engine = new TrinoEngine(address, settings);
    try {
      engine.require(new MemberSchema(model));
      return engine;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  private static Connection connect(StoreAddress address, EngineSettings settings)
      throws SQLException {
    var options = new Properties();
    say("source", "Facet", address, options);
    say(
        "sessionProperties",
        "query_max_run_time:" + settings.timeout().toSeconds() + "s",
        address,
        options);
    var connection = address.connect(options);
    connection.setSchema(address.schema());
    return connection;
  }

  /// The driver refuses what is said both in the address and here.
  private static void say(String name, String value, StoreAddress address, Properties options) {
    if (!address.url().contains(name + "=")) {
      options.setProperty(name, value);
    }
  }
}
