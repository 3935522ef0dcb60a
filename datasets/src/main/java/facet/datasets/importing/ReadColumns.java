package facet.datasets.importing;

import facet.datasets.model.Field;
import facet.datasets.model.FieldOrigin;
import facet.datasets.model.FieldType;
import facet.datasets.model.KeyColumn;
import java.time.ZoneId;
import java.util.stream.Collectors;

/// Says how the columns of a raw table are read as the types of the model.
final class ReadColumns {
  private static final String YES = "('true', 't', 'yes', 'y', '1', '是')";
  private static final String NO = "('false', 'f', 'no', 'n', '0', '否')";

  private final RawTable raw;
  private final DateFormats dates;
  private final ZoneId zone;

  ReadColumns(RawTable raw, DateFormats dates, ZoneId zone) {
    this.raw = raw;
    this.dates = dates;
    this.zone = zone;
  }

  ColumnReading field(Field field, FieldOrigin.Column origin) {
    return read(field.id(), origin.name(), field.type());
  }

  ColumnReading time(String column) {
    return read("time", column, new FieldType.DateTime());
  }

  ColumnReading key(String as, KeyColumn key) {
    return key(as, key.column(), key.wholeNumber());
  }

  ColumnReading key(String as, String column, boolean wholeNumber) {
    if (!wholeNumber) {
      return read(as, column, new FieldType.Text());
    }
    var reading = whole(as, column);
    return new ColumnReading(
        as, column, "CAST(" + reading.value() + " AS VARCHAR)", reading.fails(), reading.reason());
  }

  private ColumnReading read(String as, String column, FieldType type) {
    return switch (type) {
      case FieldType.Text _ ->
          new ColumnReading(
              as, column, "nfc_normalize(" + text(column) + ")", ColumnReading.NEVER, "");
      case FieldType.Choice choice -> choice(as, column, choice);
      case FieldType.Whole _ -> whole(as, column);
      case FieldType.Decimal(int scale) -> decimal(as, column, scale);
      case FieldType.Date _ -> time(as, column, "DATE", "Not a date");
      case FieldType.DateTime _ -> time(as, column, "TIMESTAMP", "Not a date and time");
      case FieldType.Flag _ -> flag(as, column);
    };
  }

  private ColumnReading choice(String as, String column, FieldType.Choice choice) {
    var ids =
        choice.values().stream()
            .map(value -> Sql.text(value.id()))
            .collect(Collectors.joining(", ", "(", ")"));
    var text = text(column);
    return new ColumnReading(
        as,
        column,
        text,
        "%s IS NOT NULL AND %1$s NOT IN %s".formatted(text, ids),
        "Not one of the values that the model lists");
  }

  private ColumnReading whole(String as, String column) {
    var name = Sql.name(column);
    if (isWhole(column)) {
      return new ColumnReading(as, column, "CAST(" + name + " AS BIGINT)", ColumnReading.NEVER, "");
    }
    var text = text(column);
    var exact = "TRY_CAST(" + text + " AS DECIMAL(38, 9))";
    var value =
        "CASE WHEN contains(%s, '.') THEN TRY_CAST(%s AS BIGINT) ELSE TRY_CAST(%1$s AS BIGINT) END"
            .formatted(text, exact);
    return new ColumnReading(
        as,
        column,
        value,
        "%s IS NOT NULL AND (%s IS NULL OR (contains(%1$s, '.') AND %s %% 1 <> 0))"
            .formatted(text, value, exact),
        "Not a whole number");
  }

  private ColumnReading decimal(String as, String column, int scale) {
    var name = Sql.name(column);
    var type = "DECIMAL(18, " + scale + ")";
    var physical = physical(column);
    if (physical.equals("DOUBLE") || physical.equals("FLOAT")) {
      var value = "TRY_CAST(round(CAST(%s AS DOUBLE), %d) AS %s)".formatted(name, scale, type);
      return new ColumnReading(
          as,
          column,
          value,
          "%s IS NOT NULL AND %s IS NULL".formatted(name, value),
          "Not a number");
    }
    var text = text(column);
    var value = "TRY_CAST(%s AS %s)".formatted(text, type);
    return new ColumnReading(
        as,
        column,
        value,
        "%s IS NOT NULL AND (%s IS NULL OR (contains(%1$s, '.') AND TRY_CAST(%1$s AS DECIMAL(38, 15)) <> %2$s))"
            .formatted(text, value),
        "Not a number with at most " + scale + " decimals");
  }

  private ColumnReading time(String as, String column, String type, String reason) {
    var name = Sql.name(column);
    var physical = physical(column);
    if (physical.equals("TIMESTAMP WITH TIME ZONE")) {
      var local = "timezone(%s, %s)".formatted(Sql.text(zone.getId()), name);
      return new ColumnReading(
          as, column, "CAST(%s AS %s)".formatted(local, type), ColumnReading.NEVER, "");
    }
    if (physical.equals("DATE") || physical.startsWith("TIMESTAMP")) {
      return new ColumnReading(
          as, column, "CAST(%s AS %s)".formatted(name, type), ColumnReading.NEVER, "");
    }
    var text = text(column);
    var value = dates.parse(raw, column, text, type, zone);
    return new ColumnReading(
        as, column, value, "%s IS NOT NULL AND %s IS NULL".formatted(text, value), reason);
  }

  private ColumnReading flag(String as, String column) {
    if (physical(column).equals("BOOLEAN")) {
      return new ColumnReading(as, column, Sql.name(column), ColumnReading.NEVER, "");
    }
    var text = "lower(" + text(column) + ")";
    var value =
        "CASE WHEN %s IN %s THEN true WHEN %1$s IN %s THEN false END".formatted(text, YES, NO);
    return new ColumnReading(
        as,
        column,
        value,
        "%s IS NOT NULL AND %1$s NOT IN %s AND %1$s NOT IN %s".formatted(text, YES, NO),
        "Neither yes nor no");
  }

  /// The column as trimmed text; blank is missing.
  private String text(String column) {
    var name = Sql.name(column);
    return physical(column).equals("VARCHAR")
        ? "nullif(trim(" + name + "), '')"
        : "CAST(" + name + " AS VARCHAR)";
  }

  private boolean isWhole(String column) {
    return switch (physical(column)) {
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" -> true;
      default -> false;
    };
  }

  private String physical(String column) {
    var type = raw.columns().get(column);
    if (type == null) {
      throw new IllegalStateException("no column " + column + " in " + raw.source());
    }
    return type;
  }
}
