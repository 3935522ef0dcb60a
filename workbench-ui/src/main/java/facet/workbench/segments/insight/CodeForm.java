package facet.workbench.segments.insight;

import facet.datasets.ErrorCode;
import facet.query.engine.EngineName;

/// A draft for a machine: SQL in the words of an engine, or the relational plan behind it.
public enum CodeForm {
  DUCKDB,
  POSTGRES,
  TRINO,
  PLAN;

  public String of(Subject subject) {
    var audiences = subject.workspace().audiences();
    var question = subject.workspace().question(subject.where());
    var text =
        switch (this) {
          case DUCKDB -> audiences.sql(question, EngineName.DUCKDB);
          case POSTGRES -> audiences.sql(question, EngineName.POSTGRES);
          case TRINO -> audiences.sql(question, EngineName.TRINO);
          case PLAN -> audiences.plan(question);
        };
    return text.orThrow(ErrorCode.INVALID_DOCUMENT, "The condition can't be asked.");
  }
}
