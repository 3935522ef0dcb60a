package facet.query.engine;

import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.jspecify.annotations.Nullable;

/// Counts the tables that a plan reads, those of its subqueries too.
final class Scans extends RelVisitor {
  private int found;

  static int in(RelNode plan) {
    var scans = new Scans();
    scans.go(plan);
    return scans.found;
  }

  @Override
  public void visit(RelNode node, int ordinal, @Nullable RelNode parent) {
    if (node instanceof TableScan) {
      found++;
    }
    node.accept(
        new RexShuttle() {
          @Override
          public RexNode visitSubQuery(RexSubQuery query) {
            found += in(query.rel);
            return super.visitSubQuery(query);
          }
        });
    super.visit(node, ordinal, parent);
  }
}
