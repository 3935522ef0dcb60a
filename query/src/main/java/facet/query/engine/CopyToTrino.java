package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;
import facet.query.plan.MemberSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;

/// Copies a data version and derived facts into a schema of any Trino catalog that takes INSERT,
/// some thousand rows a second: for derived facts and small sets. Millions of rows are better laid
/// down as Parquet files (docs/distributed.md).
public final class CopyToTrino implements StoreCopy {
  private final StoreAddress address;
  private final EngineSettings settings;

  public CopyToTrino(StoreAddress address, EngineSettings settings) {
    this.address = address;
    this.settings = settings;
  }

  @Override
  public void version(DataVersion version) {
    try (var source = DuckDbEngine.open(version, settings);
        var connection = address.connect(new Properties())) {
      JdbcEngine.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + address.schema());
      connection.setSchema(address.schema());
      for (var table : new MemberSchema(version.model()).tables().entrySet()) {
        copy(source, connection, table.getKey(), table.getValue());
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void fact(DataVersion version, DerivedFact fact) {
    try (var source = DuckDbEngine.open(version, settings);
        var connection = address.connect(new Properties())) {
      source.know(fact);
      connection.setSchema(address.schema());
      copy(source, connection, MemberSchema.factTable(fact), MemberSchema.columns(fact));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private FacetException failed(SQLException e) {
    return new FacetException(
        ErrorCode.UNAVAILABLE,
        "%s can't be written, and may hold a part: drop the schema before trying again. %s"
            .formatted(address, e.getMessage()),
        e);
  }

  private static void copy(Engine source, Connection target, String table, RelDataType columns)
      throws SQLException {
    var definitions =
        columns.getFieldList().stream()
            .map(column -> quoted(column.getName()) + " " + type(column.getType()))
            .collect(Collectors.joining(", "));
    JdbcEngine.execute(target, "CREATE TABLE %s (%s)".formatted(quoted(table), definitions));
    var from =
        columns.getFieldNames().stream()
            .map(name -> quoted(name) + "::VARCHAR")
            .collect(Collectors.joining(", ", "SELECT ", " FROM " + table));
    var rows = new InsertedRows("INSERT INTO " + quoted(table) + " VALUES ", columns, target);
    source.query(from, rows::add);
    rows.flush();
  }

  private static String type(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case INTEGER, BIGINT, DATE, BOOLEAN, DOUBLE, VARCHAR -> type.getSqlTypeName().getName();
      case DECIMAL -> "DECIMAL(%d, %d)".formatted(type.getPrecision(), type.getScale());
      case TIMESTAMP -> "TIMESTAMP(6)";
      default -> throw new IllegalArgumentException("no column type " + type);
    };
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
