package facet.query.plan;

import java.util.Objects;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;

/// A question to an engine as relational algebra.
public record Plan(RelNode relation) {
  public Plan {
    Objects.requireNonNull(relation);
  }

  /// The plan in words, one operator a line; the same question over the same data always gives the
  /// same text, so it can stand for the question.
  public String text() {
    return RelOptUtil.toString(relation);
  }
}
