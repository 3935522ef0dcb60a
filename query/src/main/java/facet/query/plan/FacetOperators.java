package facet.query.plan;

import facet.query.binding.types.PlanTypes;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/// Operators that the engines write each in their own way.
public final class FacetOperators {
  /// Whole days from one date to another.
  public static final SqlOperator DAYS_BETWEEN =
      new SqlFunction(
          "DAYS_BETWEEN",
          SqlKind.OTHER_FUNCTION,
          ReturnTypes.BIGINT_NULLABLE,
          null,
          OperandTypes.ANY_ANY,
          SqlFunctionCategory.TIMEDATE);

  /// The first, or missing when it equals the second; Calcite's own is spelled out as CASE.
  public static final SqlOperator NULLIF =
      new SqlFunction(
          "NULLIF",
          SqlKind.OTHER_FUNCTION,
          ReturnTypes.ARG0_FORCE_NULLABLE,
          null,
          OperandTypes.ANY_ANY,
          SqlFunctionCategory.NUMERIC);

  /// A date-time as `2024-02-29 12:00:00`, with a fraction only where there is one.
  public static final SqlOperator TIME_TEXT =
      new SqlFunction(
          "TIME_TEXT",
          SqlKind.OTHER_FUNCTION,
          ReturnTypes.explicit(PlanTypes.nullable(PlanTypes.text())),
          null,
          OperandTypes.ANY,
          SqlFunctionCategory.TIMEDATE);

  /// A date some days later.
  public static final SqlOperator PLUS_DAYS = plus("PLUS_DAYS");

  /// A date some months later; the day is clipped to the month's last.
  public static final SqlOperator PLUS_MONTHS = plus("PLUS_MONTHS");

  private static SqlOperator plus(String name) {
    return new SqlFunction(
        name,
        SqlKind.OTHER_FUNCTION,
        ReturnTypes.DATE_NULLABLE,
        null,
        OperandTypes.ANY_ANY,
        SqlFunctionCategory.TIMEDATE);
  }

  private FacetOperators() {}
}
