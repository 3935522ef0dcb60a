package facet.query.plan;

import facet.datasets.model.Entity;
import facet.datasets.store.DerivedFact;
import facet.query.binding.BoundCondition;
import facet.query.binding.types.PlanTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;

/// What one plan is built with: Calcite's builder and its stack of relations. Nothing is simplified
/// on the way, so that the same condition always gives the same plan, as it was asked.
final class Scratch {
  private final MemberSchema schema;
  final RelBuilder builder;
  final RexBuilder rex;

  /// Leaves planned so far: one that is asked twice is planned once.
  final Map<BoundCondition.Leaf, RelNode> leaves = new HashMap<>();

  Scratch(MemberSchema schema) {
    this(
        schema,
        RelOptCluster.create(
            new HepPlanner(HepProgram.builder().build()), new RexBuilder(PlanTypes.FACTORY)));
  }

  private Scratch(MemberSchema schema, RelOptCluster cluster) {
    this.schema = schema;
    this.rex = cluster.getRexBuilder();
    this.builder = new AsAsked(cluster);
  }

  /// For a relation of the same plan, on a stack of its own.
  Scratch another() {
    return new Scratch(schema, builder.getCluster());
  }

  void scan(String table) {
    push(schema.table(table));
  }

  void scan(DerivedFact fact) {
    push(schema.table(fact));
  }

  private void push(RelOptTable table) {
    builder.push(LogicalTableScan.create(builder.getCluster(), table, List.of()));
  }

  int width() {
    return builder.peek().getRowType().getFieldCount();
  }

  /// A column of the relation on top, of the table that begins at an offset.
  RexNode column(int offset, Entity owner, String name) {
    int place = schema.table(owner.table()).getRowType().getFieldNames().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("no column " + owner.table() + "." + name);
    }
    return builder.field(offset + place);
  }

  /// Joins the two relations on top of the stack where `left` of the lower equals the named column
  /// of the upper.
  void join(JoinRelType type, RexNode left, String right) {
    builder.join(type, builder.equals(left, builder.field(2, 1, right)));
  }

  RelNode done() {
    return builder.build();
  }

  /// A builder that does not simplify. A filter that nothing passes stays one: the stock builder
  /// puts VALUES without types in its place, which strict engines refuse.
  private static final class AsAsked extends RelBuilder {
    private static final Config CONFIG =
        Config.DEFAULT
            .withSimplify(false)
            .withSimplifyLimit(false)
            .withSimplifyValues(false)
            .withPruneInputOfAggregate(false);

    AsAsked(RelOptCluster cluster) {
      super(Contexts.of(CONFIG), cluster, null);
    }

    @Override
    public RelBuilder empty() {
      return push(LogicalFilter.create(build(), literal(false)));
    }
  }
}
