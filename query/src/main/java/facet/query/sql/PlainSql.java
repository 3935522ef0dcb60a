package facet.query.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/// Writes as a person would: no window frames that say nothing, chains of AND and OR without inner
/// parentheses, two bounds of one value as BETWEEN.
final class PlainSql extends SqlShuttle {
  /// Longer chains stay as balanced trees: a statement nested deeper is refused by some parsers.
  private static final int LONGEST_CHAIN = 300;

  /// Calcite's own says ASYMMETRIC, which not every database knows.
  private static final SqlOperator BETWEEN =
      new SqlSpecialOperator(
          "BETWEEN", SqlKind.BETWEEN, SqlStdOperatorTable.BETWEEN.getLeftPrec()) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int left, int right) {
          call.operand(0).unparse(writer, getLeftPrec(), getRightPrec());
          writer.keyword("BETWEEN");
          call.operand(1).unparse(writer, getLeftPrec(), getRightPrec());
          writer.keyword("AND");
          call.operand(2).unparse(writer, getLeftPrec(), getRightPrec());
        }
      };

  @Override
  public @Nullable SqlNode visit(SqlCall call) {
    return switch (call.getKind()) {
      case OVER -> over(call);
      case AND, OR -> chain(call);
      default -> super.visit(call);
    };
  }

  private @Nullable SqlNode over(SqlCall call) {
    if (!(call.operand(1) instanceof SqlWindow window)
        || !window.getOrderList().isEmpty() && call.operand(0).getKind() != SqlKind.NTILE) {
      return super.visit(call);
    }
    var plain =
        SqlWindow.create(
            null,
            null,
            copy(window.getPartitionList()),
            copy(window.getOrderList()),
            SqlLiteral.createBoolean(window.isRows(), window.getParserPosition()),
            null,
            null,
            null,
            window.getParserPosition());
    return call.getOperator().createCall(call.getParserPosition(), call.operand(0), plain);
  }

  private static SqlNodeList copy(SqlNodeList list) {
    return new SqlNodeList(list, list.getParserPosition());
  }

  private @Nullable SqlNode chain(SqlCall call) {
    var links = new ArrayList<SqlNode>();
    unroll(call, call.getKind(), links);
    if (links.size() > LONGEST_CHAIN) {
      return super.visit(call);
    }
    var written = links.stream().map(link -> link.accept(this)).toList();
    var plain = call.getKind() == SqlKind.AND ? withBetween(written) : written;
    return plain.stream()
        .reduce((left, right) -> call.getOperator().createCall(SqlParserPos.ZERO, left, right))
        .orElseThrow();
  }

  private static void unroll(SqlNode node, SqlKind kind, List<SqlNode> links) {
    if (node instanceof SqlCall call && call.getKind() == kind) {
      call.getOperandList().forEach(operand -> unroll(operand, kind, links));
    } else {
      links.add(node);
    }
  }

  /// `x >= a` directly before `x <= b` becomes `x BETWEEN a AND b`, or `x = a`.
  private static List<SqlNode> withBetween(List<SqlNode> links) {
    var plain = new ArrayList<SqlNode>();
    for (var link : links) {
      if (!plain.isEmpty()
          && plain.getLast() instanceof SqlCall lower
          && link instanceof SqlCall upper
          && lower.getKind() == SqlKind.GREATER_THAN_OR_EQUAL
          && upper.getKind() == SqlKind.LESS_THAN_OR_EQUAL
          && same(lower.operand(0), upper.operand(0))) {
        plain.set(plain.size() - 1, between(lower, upper));
      } else {
        plain.add(link);
      }
    }
    return plain;
  }

  private static SqlNode between(SqlCall lower, SqlCall upper) {
    return same(lower.operand(1), upper.operand(1))
        ? SqlStdOperatorTable.EQUALS.createCall(
            SqlParserPos.ZERO, lower.operand(0), lower.operand(1))
        : BETWEEN.createCall(
            SqlParserPos.ZERO, lower.operand(0), lower.operand(1), upper.operand(1));
  }

  private static boolean same(SqlNode left, SqlNode right) {
    return left.equalsDeep(right, Litmus.IGNORE);
  }
}
