package facet.query.naive;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Node;
import facet.datasets.condition.Test;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Conditions as somebody would type them.
public final class TypedText {
  private TypedText() {}

  /// Empty for what can't be typed.
  public static Optional<String> of(Node node) {
    if (node.muted()) {
      return Optional.empty();
    }
    return switch (node.condition()) {
      case Condition.Group(var quantifier, var of) ->
          switch (quantifier) {
            case ALL -> joined(of, " and ");
            case ANY -> joined(of, " OR ");
            case NONE -> joined(of, " or ").map(any -> "not " + any);
          };
      case Condition.Not(var of) -> of(of).map(text -> "NOT (" + text + ")");
      case Condition.Attribute(var path, var test) -> tested(path, test);
      case Condition.Metric(var id, var test) -> tested(id, test);
      case Condition.Compare(var left, var operator, var right) ->
          Optional.of(left + " " + sign(operator) + " " + right);
      default -> Optional.empty();
    };
  }

  private static Optional<String> joined(List<Node> of, String word) {
    var texts = of.stream().map(TypedText::of).toList();
    return texts.isEmpty() || texts.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(
            texts.stream().map(Optional::orElseThrow).collect(Collectors.joining(word, "(", ")")));
  }

  private static Optional<String> tested(String term, Test test) {
    return switch (test) {
      case Test.Comparison(var operator, var value) ->
          Optional.of(term + " " + sign(operator) + " " + written(value));
      case Test.Between(var from, var to) ->
          Optional.of(term + " between " + written(from) + " and " + written(to));
      case Test.In(var values) when !values.isEmpty() ->
          Optional.of(
              values.stream()
                  .map(TypedText::written)
                  .collect(Collectors.joining(", ", term + " in (", ")")));
      case Test.Missing() -> Optional.of(term + " is null");
      case Test.Present() -> Optional.of(term + " IS NOT NULL");
      default -> Optional.empty();
    };
  }

  private static String sign(ComparisonOperator operator) {
    return switch (operator) {
      case EQ -> "=";
      case NE -> "<>";
      case LT -> "<";
      case LE -> "<=";
      case GT -> ">";
      case GE -> ">=";
    };
  }

  private static String written(Literal literal) {
    return switch (literal) {
      case Literal.Text(var text) -> "'" + text.replace("'", "''") + "'";
      case Literal.Number _, Literal.Flag _ -> literal.toString();
    };
  }
}
