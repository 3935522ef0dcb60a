package facet.query.sql;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/// Leaves out window frames that say nothing: of numberings, which have none, and of a whole
/// partition without order.
final class PlainWindows extends SqlShuttle {
  @Override
  public @Nullable SqlNode visit(SqlCall call) {
    if (call.getKind() == SqlKind.OVER
        && call.operand(1) instanceof SqlWindow window
        && (window.getOrderList().isEmpty() || call.operand(0).getKind() == SqlKind.NTILE)) {
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
    return super.visit(call);
  }

  private static SqlNodeList copy(SqlNodeList list) {
    return new SqlNodeList(list, list.getParserPosition());
  }
}
