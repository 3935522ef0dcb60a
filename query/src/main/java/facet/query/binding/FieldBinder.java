package facet.query.binding;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import java.time.LocalDate;
import java.util.List;

/// Resolves what is asked of one row's own fields: a member's, or an event's.
final class FieldBinder {
  /// Resolves a path that starts at the row.
  interface Row {
    FieldRef field(String path, Place at);
  }

  private final Row row;
  private final LocalDate asOf;

  FieldBinder(Row row, LocalDate asOf) {
    this.row = row;
    this.asOf = asOf;
  }

  BoundCondition bind(Condition.OfFields condition, Place at) {
    return switch (condition) {
      case Condition.Attribute(var path, var test) -> {
        var field = row.field(path, at.at("field"));
        yield new BoundCondition.Attribute(
            field, new TestBinder(field.field().type(), asOf, at).bind(test));
      }
      case Condition.Compare(var left, var operator, var right) ->
          compare(row.field(left, at.at("left")), operator, row.field(right, at.at("right")), at);
      case Condition.Anniversary(var path, var next, var lunar) -> {
        var field = row.field(path, at.at("field"));
        requireDate(field, at);
        var last = next.after(asOf);
        yield new BoundCondition.Attribute(
            field, lunar ? Anniversaries.lunar(asOf, last) : Anniversaries.solar(asOf, last));
      }
    };
  }

  private static void requireDate(FieldRef field, Place at) {
    var type = field.field().type();
    if (!(type instanceof FieldType.Date || type instanceof FieldType.DateTime)) {
      throw at.at("field")
          .fail(
              "'%s' is of type %s and has no anniversary.".formatted(field.path(), type.spelling()),
              "Choose a date.");
    }
  }

  private static BoundCondition compare(
      FieldRef left, ComparisonOperator operator, FieldRef right, Place at) {
    var leftType = left.field().type();
    var rightType = right.field().type();
    requireAlike(left, right, at);
    boolean equality = operator == ComparisonOperator.EQ || operator == ComparisonOperator.NE;
    return new BoundCondition.Compare(
        left, operator, right, equality ? List.of() : order(leftType, rightType, operator, at));
  }

  /// Two fields that may be equal.
  static void requireAlike(FieldRef left, FieldRef right, Place at) {
    var leftType = left.field().type();
    var rightType = right.field().type();
    if (family(leftType) != family(rightType)) {
      throw at.fail(
          "'%s' is of type %s and '%s' of type %s: they can't be compared."
              .formatted(left.path(), leftType.spelling(), right.path(), rightType.spelling()),
          "Compare fields of one type.");
    }
  }

  private enum Family {
    TEXT,
    NUMBER,
    DATE,
    FLAG
  }

  private static Family family(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.Choice _ -> Family.TEXT;
      case FieldType.Whole _, FieldType.Decimal _ -> Family.NUMBER;
      case FieldType.Date _, FieldType.DateTime _ -> Family.DATE;
      case FieldType.Flag _ -> Family.FLAG;
    };
  }

  /// The order in which values are compared: a choice's own, or (empty) that of the type.
  private static List<String> order(
      FieldType left, FieldType right, ComparisonOperator operator, Place at) {
    if (left instanceof FieldType.Flag) {
      throw at.at("op")
          .fail(
              "Yes and no have no order, so '" + operator.spelling() + "' can't be asked.",
              "Use eq or ne.");
    }
    var order = ids(left);
    if (!order.equals(ids(right))) {
      throw at.at("op")
          .fail(
              "The two fields don't have the same values in the same order, so '%s' can't be asked."
                  .formatted(operator.spelling()),
              "Use eq or ne.");
    }
    return order;
  }

  private static List<String> ids(FieldType type) {
    return type instanceof FieldType.Choice(var values)
        ? values.stream().map(FieldType.Value::id).toList()
        : List.of();
  }
}
