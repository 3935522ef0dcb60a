package facet.query.plan;

import facet.datasets.model.Dimension;
import facet.datasets.model.Entity;
import facet.datasets.model.EventType;
import facet.datasets.model.MemberEntity;
import facet.datasets.model.MemberModel;
import facet.datasets.store.DerivedFact;
import facet.query.binding.types.PlanTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.prepare.RelOptTableImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/// The physical tables of a data version, as its member model makes them (see `DataVersion`), and
/// those of derived facts.
public final class MemberSchema {
  static final String ORDINAL = "ordinal";
  static final String MEMBER = "member";
  static final String KEY = "key";
  static final String TIME = "time";
  static final String ID = "id";
  static final String VALUE = "value";

  private final Map<String, RelOptTable> tables = new LinkedHashMap<>();

  public MemberSchema(MemberModel model) {
    model.entities().forEach(entity -> tables.put(entity.table(), table(entity)));
  }

  RelOptTable table(String name) {
    var table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table " + name);
    }
    return table;
  }

  /// The columns of every table of a data version, in order.
  public SequencedMap<String, RelDataType> tables() {
    var columns = new LinkedHashMap<String, RelDataType>();
    tables.forEach((name, table) -> columns.put(name, table.getRowType()));
    return columns;
  }

  /// The columns of a derived fact's table.
  public static RelDataType columns(DerivedFact fact) {
    var columns = PlanTypes.FACTORY.builder().add(MEMBER, PlanTypes.ordinal());
    switch (fact.kind()) {
      case SCORE -> columns.add(VALUE, PlanTypes.nullable(PlanTypes.real()));
      case CLASSIFICATION -> columns.add(VALUE, PlanTypes.nullable(PlanTypes.text()));
      case LIST -> {}
    }
    return columns.build();
  }

  /// The table a derived fact is read as: `score_churn_v3(member, value)`.
  RelOptTable table(DerivedFact fact) {
    return table(factTable(fact), columns(fact));
  }

  public static String factTable(DerivedFact fact) {
    var kind =
        switch (fact.kind()) {
          case SCORE -> "score";
          case CLASSIFICATION -> "class";
          case LIST -> "list";
        };
    return "%s_%s_v%d".formatted(kind, fact.id(), fact.version());
  }

  private static RelOptTable table(Entity entity) {
    var columns = PlanTypes.FACTORY.builder();
    switch (entity) {
      case MemberEntity _ -> columns.add(ORDINAL, PlanTypes.ordinal()).add(KEY, PlanTypes.text());
      case EventType _ -> columns.add(MEMBER, PlanTypes.ordinal()).add(TIME, PlanTypes.timestamp());
      case Dimension _ -> columns.add(ID, PlanTypes.ordinal()).add(KEY, PlanTypes.text());
    }
    for (var field : entity.fields()) {
      columns.add(field.id(), PlanTypes.nullable(PlanTypes.of(field.type())));
    }
    for (var link : entity.links()) {
      columns.add(link.id(), PlanTypes.nullable(PlanTypes.ordinal()));
    }
    return table(entity.table(), columns.build());
  }

  private static RelOptTable table(String name, RelDataType columns) {
    @Nullable Expression unused = null;
    return RelOptTableImpl.create(null, columns, List.of(name), unused);
  }
}
