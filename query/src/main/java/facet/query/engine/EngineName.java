package facet.query.engine;

import facet.query.plan.Plan;
import facet.query.sql.FacetDuckDbDialect;
import facet.query.sql.FacetPostgresDialect;
import facet.query.sql.FacetTrinoDialect;
import facet.query.sql.SqlRenderer;
import org.apache.calcite.sql.SqlDialect;

/// The engines that Facet speaks to, each with its words and its limits.
public enum EngineName {
  /// Every table of a condition takes its memory from the start, however small it is.
  DUCKDB("DuckDB", new Capabilities(true, 200), new FacetDuckDbDialect()),
  /// The planner's time grows steeply with the tables of one statement.
  POSTGRES("PostgreSQL", new Capabilities(true, 400), new FacetPostgresDialect()),
  /// A cluster runs at most 150 stages for one statement unless told otherwise; a table may need
  /// three.
  TRINO("Trino", new Capabilities(false, 48), new FacetTrinoDialect());

  private final Statements statements;

  EngineName(String label, Capabilities capabilities, SqlDialect dialect) {
    this.statements = new Statements(label, capabilities, new SqlRenderer(dialect));
  }

  Statements statements() {
    return statements;
  }

  /// A plan in the engine's words, whether or not one is connected.
  public String sql(Plan plan) {
    return statements.of(plan);
  }
}
