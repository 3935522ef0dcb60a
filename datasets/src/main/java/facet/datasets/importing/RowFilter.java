package facet.datasets.importing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.model.EventType;
import java.util.List;
import java.util.stream.Collectors;

/// An event's `where` as SQL over the event's own columns: which rows of the source are events of
/// this kind. Two-valued, as conditions are.
final class RowFilter {
  private final EventType event;

  RowFilter(EventType event) {
    this.event = event;
  }

  String sql() {
    return event.where().map(this::node).orElse("true");
  }

  private String node(Node node) {
    return switch (node.condition()) {
      case Condition.Group(var quantifier, var of) -> group(quantifier, live(of));
      case Condition.Not(var of) -> "NOT " + node(of);
      case Condition.Attribute(var field, var test) ->
          "coalesce(" + test(column(field), test) + ", false)";
      default ->
          throw unsupported(
              "'" + facet.datasets.condition.Kind.of(node.condition()).spelling() + "'");
    };
  }

  private static List<Node> live(List<Node> nodes) {
    return nodes.stream().filter(node -> !node.muted()).toList();
  }

  private String group(Quantifier quantifier, List<Node> of) {
    if (of.isEmpty()) {
      return "true";
    }
    return switch (quantifier) {
      case ALL -> joined(of, " AND ");
      case ANY -> joined(of, " OR ");
      case NONE -> "NOT " + joined(of, " OR ");
    };
  }

  private String joined(List<Node> of, String by) {
    return of.stream().map(this::node).collect(Collectors.joining(by, "(", ")"));
  }

  private String column(String path) {
    var id = path.substring(path.indexOf('.') + 1);
    if (!path.startsWith(event.id() + ".") || event.field(id).isEmpty()) {
      throw unsupported("the field '" + path + "'");
    }
    return Sql.name(id);
  }

  private String test(String column, Test test) {
    return switch (test) {
      case Test.Comparison(var operator, var value) -> column + symbol(operator) + literal(value);
      case Test.Between(var from, var to) ->
          "%s BETWEEN %s AND %s".formatted(column, literal(from), literal(to));
      case Test.In(var values) -> values.isEmpty() ? "false" : column + " IN " + literals(values);
      case Test.NotIn(var values) ->
          values.isEmpty() ? column + " IS NOT NULL" : column + " NOT IN " + literals(values);
      case Test.Matches(var match, var value) ->
          switch (match) {
            case CONTAINS -> "contains(lower(%s), lower(%s))".formatted(column, Sql.text(value));
            case STARTS_WITH ->
                "starts_with(lower(%s), lower(%s))".formatted(column, Sql.text(value));
            case ENDS_WITH -> "suffix(lower(%s), lower(%s))".formatted(column, Sql.text(value));
          };
      case Test.Missing() -> column + " IS NULL";
      case Test.Present() -> column + " IS NOT NULL";
      case Test.InLast _, Test.InNext _, Test.Before _, Test.After _ ->
          throw unsupported("a time relative to the as-of date");
    };
  }

  private static String symbol(ComparisonOperator operator) {
    return switch (operator) {
      case EQ -> " = ";
      case NE -> " <> ";
      case LT -> " < ";
      case LE -> " <= ";
      case GT -> " > ";
      case GE -> " >= ";
    };
  }

  private static String literals(List<Literal> values) {
    return values.stream().map(RowFilter::literal).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String literal(Literal literal) {
    return switch (literal) {
      case Literal.Text(var value) -> Sql.text(value);
      case Literal.Number(var value) -> value.toPlainString();
      case Literal.Flag(boolean value) -> Boolean.toString(value);
    };
  }

  private FacetException unsupported(String what) {
    return new FacetException(
        ErrorCode.INVALID_DOCUMENT,
        "The 'where' of event '%s' uses %s; it can only test the event's own columns."
            .formatted(event.id(), what));
  }
}
