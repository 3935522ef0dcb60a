package facet.query.sql;

import facet.query.plan.FacetOperators;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.PostgresqlSqlDialect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's SQL as a person would write it. That text compares by code point is the tables'
/// business: their text columns have the collation `"C"`. Only case is folded by another, for `"C"`
/// knows the case of ASCII alone; `pg_c_utf8` folds each code point by itself, as the other engines
/// do.
public final class FacetPostgresDialect extends PostgresqlSqlDialect {
  private static final Set<String> RESERVED =
      PlainText.words(
          "all analyse analyze and any array as asc asymmetric authorization binary both case cast"
              + " check collate collation column concurrently constraint create cross"
              + " current_catalog current_date current_role current_schema current_time"
              + " current_timestamp current_user default deferrable desc distinct do else end except"
              + " false fetch for foreign freeze from full grant group having ilike in initially"
              + " inner intersect into is isnull join lateral leading left like limit localtime"
              + " localtimestamp natural not notnull null offset on only or order outer overlaps"
              + " placing primary references returning right select session_user similar some"
              + " symmetric system_user table tablesample then to trailing true union unique user"
              + " using variadic verbose when where window with");

  public FacetPostgresDialect() {
    super(PostgresqlSqlDialect.DEFAULT_CONTEXT);
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
  public void unparseCall(SqlWriter writer, SqlCall call, int left, int right) {
    if (call.getOperator() == FacetOperators.DAYS_BETWEEN) {
      Phrases.difference(writer, call);
    } else if (call.getOperator() == FacetOperators.PLUS_DAYS) {
      Phrases.later(writer, call, "DAY");
    } else if (call.getOperator() == FacetOperators.PLUS_MONTHS) {
      Phrases.later(writer, call, "MONTH");
    } else if (call.getOperator() == FacetOperators.TIME_TEXT) {
      Phrases.text(writer, call);
    } else if (call.getOperator() == SqlStdOperatorTable.LOWER) {
      var frame = writer.startFunCall("LOWER");
      call.operand(0).unparse(writer, 0, 0);
      writer.print("COLLATE pg_c_utf8");
      writer.endFunCall(frame);
    } else if (call.getKind() == SqlKind.IS_NOT_TRUE) {
      Phrases.predicate(writer, call, "IS NOT TRUE");
    } else {
      super.unparseCall(writer, call, left, right);
    }
  }
}
