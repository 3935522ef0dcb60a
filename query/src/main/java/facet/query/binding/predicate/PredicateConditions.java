package facet.query.binding.predicate;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.TextMatch;
import facet.datasets.model.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.apache.calcite.sql.parser.SqlParserPos;

/// Turns a validated predicate into conditions. The word NOT always means everyone else, as a `not`
/// in a segment does.
final class PredicateConditions {
  private final Map<SqlParserPos, Term> terms;

  /// @param terms by where their names stand
  PredicateConditions(Map<SqlParserPos, Term> terms) {
    this.terms = terms;
  }

  Node node(SqlNode predicate) {
    return Node.of(condition(predicate));
  }

  private Condition condition(SqlNode predicate) {
    var term = term(predicate);
    if (term.isPresent()) {
      return tested(term.get(), is(true));
    }
    if (!(predicate instanceof SqlBasicCall call)) {
      throw refused(predicate);
    }
    return switch (call.getKind()) {
      case AND -> new Condition.Group(Quantifier.ALL, chain(call, SqlKind.AND));
      case OR -> new Condition.Group(Quantifier.ANY, chain(call, SqlKind.OR));
      case NOT -> new Condition.Not(node(call.operand(0)));
      case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
          comparison(call);
      case IN -> in(call);
      case NOT_IN -> not(in(call));
      case BETWEEN -> between(call);
      case LIKE -> like(call);
      case IS_NULL -> tested(required(call.operand(0)), new Test.Missing());
      case IS_NOT_NULL -> tested(required(call.operand(0)), new Test.Present());
      case IS_TRUE -> condition(call.operand(0));
      case IS_FALSE -> tested(required(call.operand(0)), is(false));
      default -> throw refused(call);
    };
  }

  private static Condition not(Condition condition) {
    return new Condition.Not(Node.of(condition));
  }

  private List<Node> chain(SqlNode predicate, SqlKind kind) {
    var nodes = new ArrayList<Node>();
    unroll(predicate, kind, nodes);
    return nodes;
  }

  private void unroll(SqlNode predicate, SqlKind kind, List<Node> nodes) {
    if (predicate instanceof SqlCall call && call.getKind() == kind) {
      call.getOperandList().forEach(operand -> unroll(operand, kind, nodes));
    } else {
      nodes.add(node(predicate));
    }
  }

  private Condition comparison(SqlCall call) {
    var operator = operator(call.getKind());
    var left = term(call.operand(0));
    var right = term(call.operand(1));
    if (left.isPresent() && right.isPresent()) {
      return new Condition.Compare(field(left.get(), call), operator, field(right.get(), call));
    }
    if (right.isPresent()) {
      return tested(right.get(), new Test.Comparison(turned(operator), literal(call.operand(0))));
    }
    return tested(
        required(call.operand(0)), new Test.Comparison(operator, literal(call.operand(1))));
  }

  private static String field(Term term, SqlCall call) {
    return switch (term) {
      case Term.OfField(var path, var _) -> path;
      case Term.OfMetric(var id) ->
          throw new Refused(
              call.getParserPosition(),
              "The metric '" + id + "' can't be compared with another term.",
              "Compare it with a number.");
    };
  }

  private static ComparisonOperator operator(SqlKind kind) {
    return switch (kind) {
      case EQUALS -> ComparisonOperator.EQ;
      case NOT_EQUALS -> ComparisonOperator.NE;
      case LESS_THAN -> ComparisonOperator.LT;
      case LESS_THAN_OR_EQUAL -> ComparisonOperator.LE;
      case GREATER_THAN -> ComparisonOperator.GT;
      case GREATER_THAN_OR_EQUAL -> ComparisonOperator.GE;
      default -> throw new IllegalArgumentException("no comparison: " + kind);
    };
  }

  /// The same with its sides exchanged.
  private static ComparisonOperator turned(ComparisonOperator operator) {
    return switch (operator) {
      case EQ, NE -> operator;
      case LT -> ComparisonOperator.GT;
      case LE -> ComparisonOperator.GE;
      case GT -> ComparisonOperator.LT;
      case GE -> ComparisonOperator.LE;
    };
  }

  private Condition in(SqlCall call) {
    if (!(call.operand(1) instanceof SqlNodeList values)) {
      throw refused(call.operand(1));
    }
    return tested(
        required(call.operand(0)),
        new Test.In(values.stream().map(PredicateConditions::literal).toList()));
  }

  private Condition between(SqlCall call) {
    var within =
        tested(
            required(call.operand(0)),
            new Test.Between(literal(call.operand(1)), literal(call.operand(2))));
    var operator = (SqlBetweenOperator) call.getOperator();
    if (operator.flag == SqlBetweenOperator.Flag.SYMMETRIC) {
      throw refused(call);
    }
    return operator.isNegated() ? not(within) : within;
  }

  private Condition like(SqlCall call) {
    if (call.operandCount() > 2 || !(literal(call.operand(1)) instanceof Literal.Text(var text))) {
      throw refused(call);
    }
    boolean open = text.startsWith("%");
    boolean wide = text.endsWith("%");
    var inner =
        text.substring(open ? 1 : 0, Math.max(open ? 1 : 0, text.length() - (wide ? 1 : 0)));
    if (!open && !wide || inner.isEmpty() || inner.contains("%") || inner.contains("_")) {
      throw new Refused(
          call.operand(1).getParserPosition(),
          "This pattern can't be asked.",
          "Write '%text%', 'text%' or '%text'.");
    }
    var match =
        open && wide ? TextMatch.CONTAINS : wide ? TextMatch.STARTS_WITH : TextMatch.ENDS_WITH;
    var matches = tested(required(call.operand(0)), new Test.Matches(match, inner));
    return ((SqlLikeOperator) call.getOperator()).isNegated() ? not(matches) : matches;
  }

  private static Test is(boolean flag) {
    return new Test.Comparison(ComparisonOperator.EQ, Literal.of(flag));
  }

  private static Condition tested(Term term, Test test) {
    return switch (term) {
      case Term.OfField(var path, FieldType _) -> new Condition.Attribute(path, test);
      case Term.OfMetric(var id) -> new Condition.Metric(id, test);
    };
  }

  private Optional<Term> term(SqlNode node) {
    return Optional.ofNullable(terms.get(node.getParserPosition()))
        .filter(_ -> node.getKind() == SqlKind.IDENTIFIER);
  }

  private Term required(SqlNode node) {
    return term(node).orElseThrow(() -> refused(node));
  }

  private static Literal literal(SqlNode node) {
    if (node instanceof SqlCall call && call.getKind() == SqlKind.MINUS_PREFIX) {
      if (literal(call.operand(0)) instanceof Literal.Number(var number)) {
        return Literal.of(number.negate());
      }
    }
    if (!(node instanceof SqlLiteral literal)) {
      throw refused(node);
    }
    if (literal instanceof SqlUnknownLiteral dated) {
      return Literal.of(dated.getValue().replace(' ', 'T'));
    }
    return switch (literal.getTypeName()) {
      case CHAR -> Literal.of(literal.getValueAs(String.class));
      case DECIMAL, DOUBLE -> Literal.of(literal.getValueAs(BigDecimal.class));
      case BOOLEAN -> Literal.of(literal.booleanValue());
      default -> throw refused(node);
    };
  }

  private static Refused refused(SqlNode node) {
    return new Refused(
        node.getParserPosition(),
        "'" + node.toString().replaceAll("[`\"\n]", "") + "' can't be turned into conditions.",
        "Compare terms with values by = <> < <= > >=, IN, BETWEEN, LIKE, IS NULL; join by AND, OR,"
            + " NOT.");
  }
}
