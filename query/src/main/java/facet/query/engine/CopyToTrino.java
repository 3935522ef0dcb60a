package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;
import facet.query.plan.MemberSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;

/// Copies a data version and derived facts into a schema of a Trino catalog. Nothing is asked of a
/// copy that was interrupted ({@link UnfinishedCopy}), and the next one begins anew.
public final class CopyToTrino implements StoreCopy {
  private final StoreAddress address;
  private final EngineSettings settings;
  private final Rows rows;

  CopyToTrino(StoreAddress address, EngineSettings settings, Rows rows) {
    this.address = address;
    this.settings = settings;
    this.rows = rows;
  }

  /// By INSERT, which any catalog takes, some thousand rows a second.
  public static CopyToTrino inserting(StoreAddress address, EngineSettings settings) {
    return new CopyToTrino(address, settings, InsertedRows::copy);
  }

  /// By files that a catalog of Iceberg takes as they are, as fast as they are written.
  public static CopyToTrino laying(
      StoreAddress address, EngineSettings settings, SharedFolder folder) {
    return new CopyToTrino(address, settings, new ParquetRows(folder.below(address.schema())));
  }

  /// How the rows of a table come into the new, empty one of the same name and columns.
  interface Rows {
    void copy(Engine source, Connection target, String table, RelDataType columns)
        throws SQLException;
  }

  @Override
  public void version(DataVersion version) {
    var tables = new MemberSchema(version.model()).tables();
    try (var source = DuckDbEngine.open(version, settings);
        var connection = address.connect(new Properties())) {
      JdbcEngine.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + address.schema());
      connection.setSchema(address.schema());
      new UnfinishedCopy(connection, address, UnfinishedCopy.VERSION)
          .finish(
              tables.sequencedKeySet(),
              table -> copy(source, connection, table, Objects.requireNonNull(tables.get(table))));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void fact(DataVersion version, DerivedFact fact) {
    var table = MemberSchema.factTable(fact);
    try (var source = DuckDbEngine.open(version, settings);
        var connection = address.connect(new Properties())) {
      source.know(fact);
      connection.setSchema(address.schema());
      new UnfinishedCopy(connection, address, table)
          .finish(
              List.of(table), name -> copy(source, connection, name, MemberSchema.columns(fact)));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private FacetException failed(SQLException e) {
    return new FacetException(
        ErrorCode.UNAVAILABLE,
        "%s can't be written: %s What it holds of this copy is not asked; copy again, and it begins anew."
            .formatted(address, e.getMessage()),
        e);
  }

  private void copy(Engine source, Connection target, String table, RelDataType columns)
      throws SQLException {
    var definitions =
        columns.getFieldList().stream()
            .map(column -> quoted(column.getName()) + " " + type(column.getType()))
            .collect(Collectors.joining(", "));
    JdbcEngine.execute(target, "CREATE TABLE %s (%s)".formatted(quoted(table), definitions));
    rows.copy(source, target, table, columns);
  }

  /// Trino's and DuckDB's word for the type of a column.
  static String type(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case INTEGER, BIGINT, DATE, BOOLEAN, DOUBLE, VARCHAR -> type.getSqlTypeName().getName();
      case DECIMAL -> "DECIMAL(%d, %d)".formatted(type.getPrecision(), type.getScale());
      case TIMESTAMP -> "TIMESTAMP(6)";
      default -> throw new IllegalArgumentException("no column type " + type);
    };
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }
}
