package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;
import facet.query.plan.MemberSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Copies a data version and derived facts from their files into a schema of PostgreSQL, as tables
/// of the same names. Each copy is one transaction: when it fails, nothing is left of it.
public final class CopyToPostgres implements StoreCopy {
  private static final String BAD_CHARACTER = "22021";
  private static final String DUPLICATE = "42P0";

  private final StoreAddress address;
  private final EngineSettings settings;

  /// @param address with a user who may create schemas
  public CopyToPostgres(StoreAddress address, EngineSettings settings) {
    this.address = address;
    this.settings = settings;
  }

  @Override
  public void version(DataVersion version) {
    var tables = new MemberSchema(version.model()).tables();
    try (var source = open(version)) {
      transaction(connection -> {
        JdbcEngine.execute(connection, "CREATE SCHEMA " + address.schema());
        for (var table : tables.entrySet()) {
          copy(source, connection, table.getKey(), table.getValue());
          var first = table.getValue().getFieldNames().getFirst();
          JdbcEngine.execute(
              connection,
              "CREATE %s INDEX ON %s (%s)"
                  .formatted(
                      first.equals("member") ? "" : "UNIQUE", qualified(table.getKey()), first));
          JdbcEngine.execute(connection, "ANALYZE " + qualified(table.getKey()));
        }
      });
    }
  }

  @Override
  public void fact(DataVersion version, DerivedFact fact) {
    var table = MemberSchema.factTable(fact);
    try (var source = open(version)) {
      source.know(fact);
      transaction(connection -> {
        copy(source, connection, table, MemberSchema.columns(fact));
        JdbcEngine.execute(connection, "ANALYZE " + qualified(table));
      });
    }
  }

  /// Rows come in the order of the file: by member and time.
  private Engine open(DataVersion version) {
    var source = DuckDbEngine.open(version, settings);
    source.query("SET preserve_insertion_order = true", _ -> {});
    return source;
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private void transaction(Work work) {
    try (var connection = address.connect(new Properties())) {
      connection.setAutoCommit(false);
      work.on(connection);
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof IOException written
          && written.getCause() instanceof SQLException refused) {
        throw failed(refused);
      }
      throw e;
    }
  }

  private FacetException failed(SQLException e) {
    var state = String.valueOf(e.getSQLState());
    if (state.equals(BAD_CHARACTER)) {
      return new FacetException(
          ErrorCode.NOT_SUPPORTED,
          "A text holds the character U+0000, which PostgreSQL can't keep: remove it from the source and import again. "
              + e.getMessage(),
          e);
    }
    return state.startsWith(DUPLICATE)
        ? new FacetException(
            ErrorCode.CONFLICT, address + " holds it already: " + e.getMessage() + ".", e)
        : new FacetException(
            ErrorCode.UNAVAILABLE, address + " can't be written: " + e.getMessage(), e);
  }

  private void copy(Engine source, Connection target, String table, RelDataType columns)
      throws SQLException {
    JdbcEngine.execute(
        target, "CREATE TABLE %s (%s)".formatted(qualified(table), definitions(columns)));
    var names = columns.getFieldNames().stream().map(CopyToPostgres::quoted).toList();
    var into = "COPY %s (%s) FROM STDIN".formatted(qualified(table), String.join(", ", names));
    var from =
        names.stream()
            .map(name -> name + "::VARCHAR")
            .collect(Collectors.joining(", ", "SELECT ", " FROM " + table));
    try (var rows = new PGCopyOutputStream(target.unwrap(PGConnection.class), into)) {
      source.query(from, chunk -> CopyText.write(chunk, rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String definitions(RelDataType columns) {
    return columns.getFieldList().stream()
        .map(CopyToPostgres::definition)
        .collect(Collectors.joining(", "));
  }

  private static String definition(RelDataTypeField column) {
    var type = column.getType();
    var name =
        switch (type.getSqlTypeName()) {
          case INTEGER, BIGINT, DATE, BOOLEAN -> type.getSqlTypeName().getName();
          case VARCHAR -> "TEXT COLLATE \"C\"";
          case DECIMAL -> "NUMERIC(%d, %d)".formatted(type.getPrecision(), type.getScale());
          case DOUBLE -> "DOUBLE PRECISION";
          case TIMESTAMP -> "TIMESTAMP(6)";
          default -> throw new IllegalArgumentException("no column type " + type);
        };
    return quoted(column.getName()) + " " + name + (type.isNullable() ? "" : " NOT NULL");
  }

  private String qualified(String table) {
    return address.schema() + "." + quoted(table);
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
