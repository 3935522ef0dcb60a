package facet.query.sql;

import facet.query.plan.FacetOperators;
import java.util.Set;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.DuckDBSqlDialect;
import org.jspecify.annotations.Nullable;

/// DuckDB's SQL as a person would write it: names are quoted only where they must be, text is plain
/// UTF-8.
public final class FacetDuckDbDialect extends DuckDBSqlDialect {
  private static final Set<String> RESERVED =
      PlainText.words(
          "all analyse analyze and any array as asc asymmetric both case cast check collate"
              + " column constraint create default deferrable desc describe distinct do else end"
              + " except false fetch for foreign from grant group having in initially intersect"
              + " into lambda lateral leading limit not null offset on only or order pivot"
              + " pivot_longer pivot_wider placing primary qualify references returning select"
              + " show some summarize symmetric table then to trailing true union unique unpivot"
              + " using variadic when where window with cross full inner is isnull join left like"
              + " natural notnull outer right");

  public FacetDuckDbDialect() {
    super(DuckDBSqlDialect.DEFAULT_CONTEXT.withNullCollation(NullCollation.LAST));
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
      Phrases.difference(writer, call);
    } else if (call.getOperator() == FacetOperators.PLUS_DAYS) {
      Phrases.later(writer, call, "DAY");
    } else if (call.getOperator() == FacetOperators.PLUS_MONTHS) {
      Phrases.later(writer, call, "MONTH");
    } else if (call.getOperator() == FacetOperators.TIME_TEXT) {
      Phrases.text(writer, call);
    } else if (call.getKind() == SqlKind.EXTRACT) {
      part(writer, call);
    } else if (call.getKind() == SqlKind.IS_NOT_TRUE) {
      Phrases.predicate(writer, call, "IS NOT TRUE");
    } else {
      super.unparseCall(writer, call, left, right);
    }
  }

  /// `MONTH(birthday)`: DuckDB works that out faster than `EXTRACT(MONTH FROM birthday)`.
  private static void part(SqlWriter writer, SqlCall extract) {
    var frame = writer.startFunCall(extract.operand(0).toString());
    extract.operand(1).unparse(writer, 0, 0);
    writer.endFunCall(frame);
  }
}
