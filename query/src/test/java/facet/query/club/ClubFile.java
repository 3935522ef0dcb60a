package facet.query.club;

import facet.datasets.model.Dimension;
import facet.datasets.model.Entity;
import facet.datasets.model.EventType;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberEntity;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;
import facet.datasets.store.VersionFacts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a {@link Club} as a data version: a DuckDB file with the tables `DataVersion` tells of.
public final class ClubFile {
  private ClubFile() {}

  /// @param changes statements run at the end
  public static DataVersion write(Club club, Path folder, String... changes) throws SQLException {
    var file = folder.resolve("club.duckdb");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      connection.setAutoCommit(false);
      for (var entity : club.model().entities()) {
        execute(connection, "CREATE TABLE %s (%s)".formatted(entity.table(), columns(entity)));
        for (var row : club.rows(entity)) {
          execute(connection, insert(entity, row));
        }
      }
      for (var card : club.cards()) {
        fact(connection, card, club.values(card));
      }
      for (var change : changes) {
        execute(connection, change);
      }
      connection.commit();
    }
    return new DataVersion(1, file, club.model(), facts(club));
  }

  public static VersionFacts facts(Club club) {
    return new VersionFacts(
        Instant.EPOCH,
        Club.AS_OF,
        club.members(),
        Math.max(1, club.members()),
        latestJoin(club),
        Map.of(),
        Map.of(),
        List.of(),
        "club.yaml",
        "");
  }

  private static Optional<LocalDate> latestJoin(Club club) {
    return club.rows(club.model().member()).stream()
        .flatMap(row -> Stream.ofNullable((LocalDate) row.get("joined_on")))
        .max(LocalDate::compareTo);
  }

  private static String columns(Entity entity) {
    var columns =
        new StringBuilder(
            switch (entity) {
              case MemberEntity _ -> "ordinal INTEGER, key VARCHAR";
              case EventType _ -> "member INTEGER, time TIMESTAMP";
              case Dimension _ -> "id INTEGER, key VARCHAR";
            });
    for (var field : entity.fields()) {
      columns.append(", \"%s\" %s".formatted(field.id(), type(field.type())));
    }
    entity.links().forEach(link -> columns.append(", \"%s\" INTEGER".formatted(link.id())));
    return columns.toString();
  }

  private static String type(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.Choice _ -> "VARCHAR";
      case FieldType.Whole _ -> "BIGINT";
      case FieldType.Decimal(int scale) -> "DECIMAL(18, %d)".formatted(scale);
      case FieldType.Date _ -> "DATE";
      case FieldType.DateTime _ -> "TIMESTAMP";
      case FieldType.Flag _ -> "BOOLEAN";
    };
  }

  private static String insert(Entity entity, Map<String, @Nullable Object> row) {
    var names = new StringBuilder();
    var values = new StringBuilder();
    row.forEach((name, value) -> {
      names.append(names.isEmpty() ? "" : ", ").append('"').append(name).append('"');
      values.append(values.isEmpty() ? "" : ", ").append(literal(value));
    });
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(entity.table(), names, values);
  }

  private static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "NULL";
      case String text -> "'" + text.replace("'", "''") + "'";
      case LocalDateTime time -> "TIMESTAMP '" + time + "'";
      case java.time.LocalDate date -> "DATE '" + date + "'";
      default -> value.toString();
    };
  }

  private static void fact(Connection connection, DerivedFact card, Map<Integer, Object> values)
      throws SQLException {
    var table = "fact_" + card.id();
    var column =
        switch (card.kind()) {
          case SCORE -> ", value DOUBLE";
          case CLASSIFICATION -> ", value VARCHAR";
          case LIST -> "";
        };
    execute(connection, "CREATE TEMP TABLE %s (member INTEGER%s)".formatted(table, column));
    for (var entry : values.entrySet()) {
      var value = column.isEmpty() ? "" : ", " + literal(entry.getValue());
      execute(
          connection,
          String.format(Locale.ROOT, "INSERT INTO %s VALUES (%d%s)", table, entry.getKey(), value));
    }
    execute(
        connection, "COPY %s TO '%s' (FORMAT parquet)".formatted(table, card.file().toString()));
    execute(connection, "DROP TABLE " + table);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
