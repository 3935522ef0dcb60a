package facet.datasets.importing;

import facet.datasets.model.Entity;
import facet.datasets.model.Field;
import facet.datasets.model.FieldOrigin;
import facet.datasets.model.FieldType;
import facet.datasets.model.Link;
import facet.datasets.model.MemberModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What loading a member, a dimension and an event have in common: the columns read, the rows that
/// can't be, the links resolved.
final class EntityLoad {
  private final Staging staging;
  private final RawTable raw;
  private final Entity entity;
  private final MemberModel model;
  private final List<ColumnReading> readings;

  /// @param first the readings that every row of the entity has: its key, its time
  EntityLoad(Staging staging, RawTable raw, Entity entity, MemberModel model, Readings first) {
    this.staging = staging;
    this.raw = raw;
    this.entity = entity;
    this.model = model;
    this.readings = new ArrayList<>(first.own());
    for (var field : entity.fields()) {
      if (field.origin() instanceof FieldOrigin.Column column) {
        readings.add(first.columns().field(field, column));
      }
    }
    for (var link : entity.links()) {
      var key = model.dimensionOf(link).key();
      readings.add(first.columns().key(linkKey(link), link.column(), key.wholeNumber()));
    }
  }

  /// How an entity's columns are read, and those that only this kind of entity has.
  record Readings(ReadColumns columns, List<ColumnReading> own) {}

  /// The rows that can be read, typed: a relation for FROM.
  String readable() {
    return "(SELECT %s FROM %s WHERE NOT (%s))".formatted(values(), raw.relation(), failure());
  }

  private String values() {
    var values =
        readings.stream()
            .map(r -> r.value() + " AS " + Sql.name(r.as()))
            .collect(Collectors.toList());
    return String.join(",\n    ", values);
  }

  private String failure() {
    var failing =
        readings.stream().filter(ColumnReading::canFail).map(r -> "(" + r.fails() + ")").toList();
    return failing.isEmpty() ? ColumnReading.NEVER : String.join(" OR ", failing);
  }

  /// The columns of the entity's table after its own first ones, over the relation `r`.
  String columns() {
    var fields = fieldColumns(entity);
    var links =
        entity.links().stream()
            .map(link -> Sql.name("d_" + link.id()) + ".id AS " + Sql.name(link.id()));
    var all = Stream.concat(fields, links).collect(Collectors.joining(",\n    "));
    return all.isEmpty() ? "" : ",\n    " + all;
  }

  /// The columns of an entity's fields.
  static Stream<String> fieldColumns(Entity entity) {
    return entity.fields().stream().map(EntityLoad::column);
  }

  private static String column(Field field) {
    var name = Sql.name(field.id());
    var value =
        switch (field.origin()) {
          case FieldOrigin.Product(var factors) -> product(field, factors);
          case FieldOrigin.Latest _ -> Sql.name("l_" + field.id()) + "." + name;
          case FieldOrigin.Column _, FieldOrigin.BuiltIn _ -> "r." + name;
        };
    return value + " AS " + name;
  }

  private static String product(Field field, List<String> factors) {
    var product = factors.stream().map(f -> "r." + Sql.name(f)).collect(Collectors.joining(" * "));
    return field.type() instanceof FieldType.Decimal(int scale)
        ? "CAST(round(%s, %d) AS DECIMAL(18, %2$d))".formatted(product, scale)
        : "CAST(" + product + " AS BIGINT)";
  }

  /// The joins that {@link #columns} needs.
  String linkJoins() {
    return entity.links().stream()
        .map(link ->
            "LEFT JOIN %s AS %s ON %2$s.key = r.%s\n"
                .formatted(
                    model.dimensionOf(link).table(),
                    Sql.name("d_" + link.id()),
                    Sql.name(linkKey(link))))
        .collect(Collectors.joining());
  }

  /// Notes every row that can't be read, with the first column at fault.
  void setAsideUnreadable() {
    var failing = readings.stream().filter(ColumnReading::canFail).toList();
    if (failing.isEmpty()) {
      return;
    }
    staging.execute(
        """
        INSERT INTO rejected
        SELECT %s, %s, %s, f.name, f.value, f.reason
        FROM (SELECT *, %s AS line, CASE %s END AS f FROM %s WHERE %s)\
        """
            .formatted(
                Sql.text(raw.source()),
                Sql.name(RawTable.FILE),
                "line",
                raw.lineExpression(),
                failing.stream()
                    .map(r ->
                        "WHEN %s THEN {'name': %s, 'value': CAST(%s AS VARCHAR), 'reason': %s}"
                            .formatted(
                                r.fails(),
                                Sql.text(r.column()),
                                Sql.name(r.column()),
                                Sql.text(r.reason())))
                    .collect(Collectors.joining("\n")),
                raw.relation(),
                failure()));
  }

  /// Notes every readable row for which `condition` holds over its values.
  void setAside(String condition, String column, String reason) {
    staging.execute(
        """
        INSERT INTO rejected
        SELECT %s, file, line, %s, value, %s
        FROM (SELECT %s AS file, %s AS line, CAST(%s AS VARCHAR) AS value, %s FROM %s WHERE NOT (%s)) r
        WHERE %s\
        """
            .formatted(
                Sql.text(raw.source()),
                Sql.text(column),
                Sql.text(reason),
                Sql.name(RawTable.FILE),
                raw.lineExpression(),
                Sql.name(column),
                values(),
                raw.relation(),
                failure(),
                condition));
  }

  private static String linkKey(Link link) {
    return "__link_" + link.id();
  }
}
