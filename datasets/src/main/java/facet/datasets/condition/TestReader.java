package facet.datasets.condition;

import facet.datasets.document.Cursor;
import java.util.List;

/// Reads the `op` of a node and the values that go with it.
final class TestReader {
  static final String[] KEYS = {"op", "value", "values", "from", "to", "amount", "unit"};

  private TestReader() {}

  static Test test(Cursor at) {
    var operator = at.at("op").oneOf(Operator.values(), Operator::spelling);
    return switch (operator) {
      case EQ -> comparison(ComparisonOperator.EQ, at);
      case NE -> comparison(ComparisonOperator.NE, at);
      case LT -> comparison(ComparisonOperator.LT, at);
      case LE -> comparison(ComparisonOperator.LE, at);
      case GT -> comparison(ComparisonOperator.GT, at);
      case GE -> comparison(ComparisonOperator.GE, at);
      case BETWEEN -> new Test.Between(literal(at.at("from")), literal(at.at("to")));
      case IN -> new Test.In(values(at));
      case NOT_IN -> new Test.NotIn(values(at));
      case CONTAINS -> matches(TextMatch.CONTAINS, at);
      case STARTS_WITH -> matches(TextMatch.STARTS_WITH, at);
      case ENDS_WITH -> matches(TextMatch.ENDS_WITH, at);
      case IS_NULL -> new Test.Missing();
      case NOT_NULL -> new Test.Present();
      case IN_LAST -> new Test.InLast(period(at));
      case IN_NEXT -> new Test.InNext(period(at));
      case BEFORE -> new Test.Before(moment(at));
      case AFTER -> new Test.After(moment(at));
    };
  }

  private static Test comparison(ComparisonOperator operator, Cursor at) {
    return new Test.Comparison(operator, literal(at.at("value")));
  }

  private static Test matches(TextMatch match, Cursor at) {
    return new Test.Matches(match, at.text("value"));
  }

  private static List<Literal> values(Cursor at) {
    return at.at("values").list(TestReader::literal);
  }

  private static Moment moment(Cursor at) {
    return at.has("value")
        ? new Moment.On(ConditionReader.date(at.at("value")))
        : new Moment.Ago(period(at));
  }

  private static Period period(Cursor at) {
    return new Period(ConditionReader.atLeast(at.at("amount"), 0), ConditionReader.unit(at));
  }

  private static Literal literal(Cursor at) {
    var node = at.raw();
    return switch (node.getNodeType()) {
      case STRING -> Literal.of(node.stringValue());
      case NUMBER -> Literal.of(node.decimalValue());
      case BOOLEAN -> Literal.of(node.booleanValue());
      case OBJECT, ARRAY, NULL, MISSING, BINARY, POJO ->
          throw at.fail("Expected text, a number, true or false.", "");
    };
  }
}
