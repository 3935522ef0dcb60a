package facet.query.plan;

import facet.query.binding.types.PlanTypes;
import java.math.BigDecimal;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/// The one division: of exact numbers as doubles, missing where the lower is zero.
final class Ratios {
  private Ratios() {}

  static RexNode divide(RexBuilder rex, RexNode over, RexNode under) {
    return rex.makeCall(
        SqlStdOperatorTable.DIVIDE,
        real(rex, over),
        rex.makeCall(
            FacetOperators.NULLIF, real(rex, under), rex.makeExactLiteral(BigDecimal.ZERO)));
  }

  static RexNode real(RexBuilder rex, RexNode value) {
    return rex.makeCast(PlanTypes.nullable(PlanTypes.real()), value, true, false);
  }
}
