package facet.query.sql;

import facet.query.plan.FacetOperators;
import java.util.Set;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.TrinoSqlDialect;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.jspecify.annotations.Nullable;

/// Trino's SQL as a person would write it. Its hashes are of bytes, it knows no `IS NOT TRUE`, and
/// it writes every fraction of a second with six digits.
public final class FacetTrinoDialect extends TrinoSqlDialect {
  private static final Set<String> RESERVED =
      PlainText.words(
          "alter and as auto between by case cast constraint create cross cube current_catalog"
              + " current_date current_path current_role current_schema current_time"
              + " current_timestamp current_user deallocate delete describe distinct drop else end"
              + " escape except exists extract false for from full group grouping having in inner"
              + " insert intersect into is join json_array json_exists json_object json_query"
              + " json_table json_value left like listagg localtime localtimestamp natural normalize"
              + " not null on or order outer prepare recursive right rollup select skip table then"
              + " trim true uescape union unnest using values when where with");

  public FacetTrinoDialect() {
    super(TrinoSqlDialect.DEFAULT_CONTEXT.withNullCollation(NullCollation.LAST));
  }

  @Override
  public StringBuilder quoteIdentifier(StringBuilder out, String name) {
    return PlainText.needsNoQuotes(name, RESERVED)
        ? out.append(name)
        : super.quoteIdentifier(out, name);
  }

  @Override
  public void quoteStringLiteral(StringBuilder out, @Nullable String charset, String value) {
    PlainText.literal(out, value);
  }

  @Override
  public boolean supportsCharSet() {
    return false;
  }

  @Override
  public void unparseCall(SqlWriter writer, SqlCall call, int left, int right) {
    if (call.getOperator() == FacetOperators.DAYS_BETWEEN) {
      var frame = writer.startFunCall("date_diff");
      writer.print("'day'");
      writer.sep(",", true);
      call.operand(0).unparse(writer, 0, 0);
      writer.sep(",", true);
      call.operand(1).unparse(writer, 0, 0);
      writer.endFunCall(frame);
    } else if (call.getOperator() == SqlLibraryOperators.MD5) {
      call(
          "LOWER",
          writer,
          () ->
              call(
                  "TO_HEX",
                  writer,
                  () ->
                      call(
                          "MD5",
                          writer,
                          () ->
                              call(
                                  "TO_UTF8",
                                  writer,
                                  () -> call.operand(0).unparse(writer, 0, 0)))));
    } else if (call.getOperator() == FacetOperators.PLUS_DAYS) {
      Phrases.later(writer, call, "DAY");
    } else if (call.getOperator() == FacetOperators.PLUS_MONTHS) {
      Phrases.later(writer, call, "MONTH");
    } else if (call.getOperator() == FacetOperators.TIME_TEXT) {
      var frame = writer.startFunCall("REGEXP_REPLACE");
      Phrases.text(writer, call);
      writer.sep(",", true);
      writer.print("'\\.?0+$'");
      writer.endFunCall(frame);
    } else if (call.getKind() == SqlKind.IS_NOT_TRUE) {
      Phrases.predicate(writer, call, "IS DISTINCT FROM TRUE");
    } else {
      super.unparseCall(writer, call, left, right);
    }
  }

  private static void call(String function, SqlWriter writer, Runnable argument) {
    var frame = writer.startFunCall(function);
    argument.run();
    writer.endFunCall(frame);
  }
}
