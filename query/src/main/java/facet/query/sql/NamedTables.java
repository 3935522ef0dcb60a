package facet.query.sql;

import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.rel2sql.RelToSqlConverter;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlKind;

/// Writes a table's alias wherever it was given one: Calcite leaves it out of a statement over a
/// single table, and then what a subquery says of the row around it has no name to go by. Public
/// because Calcite calls it by reflection.
public final class NamedTables extends RelToSqlConverter {
  public NamedTables(SqlDialect dialect) {
    super(dialect);
  }

  @Override
  public Result visit(TableScan scan) {
    var found = super.visit(scan);
    if (found.asFrom() instanceof SqlCall as && as.getKind() == SqlKind.AS) {
      var alias = as.operand(1).toString();
      var type = scan.getRowType();
      return result(as, List.of(Clause.FROM), alias, type, Map.of(alias, type));
    }
    return found;
  }
}
