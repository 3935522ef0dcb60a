package facet.query.plan;

import java.util.Objects;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;

/// A question to an engine as relational algebra.
///
/// @param text the plan in words, one operator a line; the same question over the same data always
///   gives the same text, so it can stand for the question
public record Plan(RelNode relation, String text) {
  public Plan {
    Objects.requireNonNull(relation);
    Objects.requireNonNull(text);
  }

  public Plan(RelNode relation) {
    this(relation, RelOptUtil.toString(relation));
  }
}
