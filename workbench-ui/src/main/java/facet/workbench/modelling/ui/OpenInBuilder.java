package facet.workbench.modelling.ui;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Node;
import facet.datasets.condition.Test;
import facet.workbench.modelling.KeptModels;
import facet.workbench.modelling.RunClusters;
import facet.workbench.segments.ui.SegmentsNavigation;
import java.math.BigDecimal;
import java.util.List;

/// Opens the members behind a report as a new segment in the builder.
final class OpenInBuilder {
  private OpenInBuilder() {}

  /// Members whose chance is at least so many hundredths.
  static void scoreFrom(int hundredths, String name) {
    var test =
        new Test.Comparison(ComparisonOperator.GE, Literal.of(BigDecimal.valueOf(hundredths, 2)));
    open(new Condition.Score(KeptModels.CHURN, test), name);
  }

  /// Members of a cluster, which is numbered from 0.
  static void cluster(int cluster, String name) {
    open(new Condition.InClass(KeptModels.CLUSTERS, List.of(RunClusters.classId(cluster))), name);
  }

  private static void open(Condition condition, String name) {
    SegmentsNavigation.openNew(Node.of(condition), name);
  }
}
