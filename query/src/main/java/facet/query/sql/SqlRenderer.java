package facet.query.sql;

import java.util.Objects;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlWriterConfig;

/// Writes a plan as one SQL statement in an engine's dialect.
public final class SqlRenderer {
  private final SqlDialect dialect;

  public SqlRenderer(SqlDialect dialect) {
    this.dialect = dialect;
  }

  public String render(RelNode plan) {
    var statement = new NamedTables(dialect).visitRoot(plan).asStatement();
    return Objects.requireNonNull(statement.accept(new PlainSql()))
        .toSqlString(this::style)
        .getSql();
  }

  private SqlWriterConfig style(SqlWriterConfig config) {
    return config
        .withDialect(dialect)
        .withAlwaysUseParentheses(false)
        .withSelectListItemsOnSeparateLines(false)
        .withUpdateSetListNewline(false)
        .withIndentation(2)
        .withKeywordsLowerCase(false);
  }
}
