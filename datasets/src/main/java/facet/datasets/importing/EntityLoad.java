package facet.datasets.importing;

import facet.datasets.model.Entity;
import facet.datasets.model.Field;
import facet.datasets.model.FieldOrigin;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What loading a member, a dimension and an event have in common: the rows that can be read, the
/// links resolved.
final class EntityLoad {
  private final MemberModel model;
  private final RawTable raw;
  private final EntityReadings readings;
  private final Entity entity;

  EntityLoad(MemberModel model, RawTable raw, EntityReadings readings) {
    this.model = model;
    this.raw = raw;
    this.readings = readings;
    this.entity = readings.entity();
  }

  /// The table of all rows.
  String staged() {
    return raw.staged();
  }

  /// The rows that can be read, typed: a relation for FROM.
  String readable() {
    return "(SELECT %s FROM %s WHERE %s IS NULL)"
        .formatted(readings.selected(), raw.staged(), StageSource.FAULT);
  }

  /// The keys that rows have, for a SELECT: those of rows that can't be read, too.
  String keys() {
    return "SELECT DISTINCT %s AS key FROM (SELECT %s FROM %s)"
        .formatted(EntityReadings.KEY, readings.selected(), raw.staged());
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
                    Sql.name(EntityReadings.link(link))))
        .collect(Collectors.joining());
  }

  /// Sets aside every readable row for which `condition` holds over its values.
  ///
  /// @param name of the value at fault
  void setAside(RejectedRows rejected, String condition, String name, String reason) {
    rejected.add(
        raw,
        false,
        """
        SELECT file, place, %s, CAST(r.%s AS VARCHAR), %s
        FROM (SELECT %s AS file, %s AS place, %s FROM %s WHERE %s IS NULL) r
        WHERE %s\
        """
            .formatted(
                Sql.text(readings.column(name)),
                Sql.name(name),
                Sql.text(reason),
                Sql.name(RawTable.FILE),
                raw.place(),
                readings.selected(),
                raw.staged(),
                StageSource.FAULT,
                condition));
  }
}
