package facet.datasets.importing;

import facet.datasets.model.Field;
import facet.datasets.model.FieldOrigin;
import facet.datasets.model.FieldType;
import java.time.ZoneId;
import java.util.stream.Collectors;

/// Says how the columns of a raw table are read as the types of the model.
///
/// Every row pays for what stands here, so a value is computed once, and whether it was read is
/// asked of the value, not of the text again.
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
    var column = origin.name();
    return switch (field.type()) {
      case FieldType.Text _ -> text(column);
      case FieldType.Choice choice -> choice(column, choice);
      case FieldType.Whole _ -> whole(column);
      case FieldType.Decimal(int scale) -> decimal(column, scale);
      case FieldType.Date _ -> time(column, "DATE", "Not a date");
      case FieldType.DateTime _ -> time(column);
      case FieldType.Flag _ -> flag(column);
    };
  }

  ColumnReading time(String column) {
    return time(column, "TIMESTAMP", "Not a date and time");
  }

  ColumnReading key(String column, boolean wholeNumber) {
    if (!wholeNumber) {
      return text(column);
    }
    var whole = whole(column);
    var as = "key of " + column;
    return new ColumnReading(
        as,
        column,
        "CAST(" + whole.value() + " AS VARCHAR)",
        whole.fails().replace(Sql.name(whole.as()), Sql.name(as)),
        whole.reason());
  }

  private ColumnReading text(String column) {
    return new ColumnReading(
        "text of " + column,
        column,
        "nfc_normalize(" + trimmed(column) + ")",
        ColumnReading.NEVER,
        "");
  }

  private ColumnReading choice(String column, FieldType.Choice choice) {
    var ids =
        choice.values().stream()
            .map(value -> Sql.text(value.id()))
            .collect(Collectors.joining(", ", "(", ")"));
    var as = "choice " + ids + " of " + column;
    return new ColumnReading(
        as,
        column,
        trimmed(column),
        Sql.name(as) + " NOT IN " + ids,
        "Not one of the values that the model lists");
  }

  private ColumnReading whole(String column) {
    var as = "whole of " + column;
    if (isWhole(column)) {
      return new ColumnReading(
          as, column, "CAST(" + Sql.name(column) + " AS BIGINT)", ColumnReading.NEVER, "");
    }
    return new ColumnReading(
        as,
        column,
        "TRY_CAST(" + written(column) + " AS BIGINT)",
        "%s OR (contains(%s, '.') AND TRY_CAST(%2$s AS DECIMAL(38, 18)) %% 1 <> 0)"
            .formatted(unread(as, column), written(column)),
        "Not a whole number");
  }

  private ColumnReading decimal(String column, int scale) {
    var as = "decimal(%d) of %s".formatted(scale, column);
    var type = "DECIMAL(18, " + scale + ")";
    var physical = physical(column);
    if (physical.equals("DOUBLE") || physical.equals("FLOAT")) {
      return new ColumnReading(
          as,
          column,
          "TRY_CAST(round(CAST(%s AS DOUBLE), %d) AS %s)".formatted(Sql.name(column), scale, type),
          unread(as, column),
          "Not a number");
    }
    return new ColumnReading(
        as,
        column,
        "TRY_CAST(%s AS %s)".formatted(written(column), type),
        "%s OR (strlen(%s) - instr(%2$s, '.') > %d AND contains(%2$s, '.') AND TRY_CAST(%2$s AS DECIMAL(38, 15)) <> %s)"
            .formatted(unread(as, column), written(column), scale, Sql.name(as)),
        "Not a number with at most " + scale + " decimals");
  }

  private ColumnReading time(String column, String type, String reason) {
    var as = type + " of " + column;
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
    return new ColumnReading(
        as,
        column,
        dates.parse(raw, column, written(column), type, zone),
        unread(as, column),
        reason);
  }

  private ColumnReading flag(String column) {
    var as = "flag of " + column;
    if (physical(column).equals("BOOLEAN")) {
      return new ColumnReading(as, column, Sql.name(column), ColumnReading.NEVER, "");
    }
    var text = "lower(" + trimmed(column) + ")";
    return new ColumnReading(
        as,
        column,
        "CASE WHEN %s IN %s THEN true WHEN %1$s IN %s THEN false END".formatted(text, YES, NO),
        unread(as, column),
        "Neither yes nor no");
  }

  /// The column holds something, and the value is missing.
  private String unread(String as, String column) {
    return "(%s IS NULL AND %s IS NOT NULL AND trim(%2$s) <> '')"
        .formatted(Sql.name(as), written(column));
  }

  /// The column as trimmed text; blank is missing.
  private String trimmed(String column) {
    return isText(column) ? "nullif(trim(" + Sql.name(column) + "), '')" : written(column);
  }

  /// The column as the text it holds.
  private String written(String column) {
    return isText(column) ? Sql.name(column) : "CAST(" + Sql.name(column) + " AS VARCHAR)";
  }

  private boolean isText(String column) {
    return physical(column).equals("VARCHAR");
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
