package facet.query.sql;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlWriter;

/// Turns of phrase that several engines share.
final class Phrases {
  private Phrases() {}

  /// Days between two dates as their difference.
  static void difference(SqlWriter writer, SqlCall days) {
    days.operand(1).unparse(writer, 0, 0);
    writer.print("- ");
    days.operand(0).unparse(writer, 0, 0);
  }

  /// A date some units later, which keeps within its month.
  static void later(SqlWriter writer, SqlCall call, String unit) {
    call.operand(0).unparse(writer, 0, 0);
    writer.print("+ INTERVAL '" + call.operand(1) + "' ");
    writer.keyword(unit);
  }

  static void text(SqlWriter writer, SqlCall call) {
    var frame = writer.startFunCall("CAST");
    call.operand(0).unparse(writer, 0, 0);
    writer.keyword("AS VARCHAR");
    writer.endFunCall(frame);
  }

  /// A predicate in parentheses and what is said of it.
  static void predicate(SqlWriter writer, SqlCall call, String said) {
    var frame = writer.startList("(", ")");
    call.operand(0).unparse(writer, 0, 0);
    writer.endList(frame);
    writer.keyword(said);
  }
}
