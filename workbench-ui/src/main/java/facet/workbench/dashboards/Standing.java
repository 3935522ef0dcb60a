package facet.workbench.dashboards;

import facet.query.classify.ClassSizes;
import facet.query.measure.MetricTable;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.roaringbitmap.RoaringBitmap;

/// Where every member stands at one date: in which class, with which amount. Members are ordinals,
/// which mean the same member at every date.
final class Standing {
  /// The class of somebody who was no member then.
  static final int NOWHERE = -1;

  private final ClassSizes sizes;
  private final int[] classOf;
  private final double[] amountOf;

  private Standing(ClassSizes sizes, int[] classOf, double[] amountOf) {
    this.sizes = sizes;
    this.classOf = classOf;
    this.amountOf = amountOf;
  }

  /// @param table its first column is the amount; a missing amount is none
  static Standing of(ClassSizes sizes, MetricTable table) {
    RoaringBitmap base = sizes.base().members();
    int limit = base.isEmpty() ? 0 : base.last() + 1;
    int[] classOf = new int[limit];
    Arrays.fill(classOf, NOWHERE);
    for (int index = 0; index < sizes.classes().size(); index++) {
      int found = index;
      sizes
          .classes()
          .get(index)
          .members()
          .members()
          .forEach((int ordinal) -> {
            classOf[ordinal] = found;
          });
    }
    double[] amountOf = new double[limit];
    double[] amounts = table.columns()[0];
    for (int row = 0; row < table.rows(); row++) {
      int ordinal = table.ordinals()[row];
      if (ordinal < limit && !Double.isNaN(amounts[row])) {
        amountOf[ordinal] = amounts[row];
      }
    }
    return new Standing(sizes, classOf, amountOf);
  }

  ClassSizes sizes() {
    return sizes;
  }

  /// One more than the greatest ordinal.
  int limit() {
    return classOf.length;
  }

  int classOf(int ordinal) {
    return ordinal < classOf.length ? classOf[ordinal] : NOWHERE;
  }

  double amountOf(int ordinal) {
    return ordinal < amountOf.length ? amountOf[ordinal] : 0;
  }

  /// The amount of each class, summed so that cents are not lost.
  double[] amounts() {
    var sums = new DoubleSummaryStatistics[sizes.classes().size()];
    Arrays.setAll(sums, _ -> new DoubleSummaryStatistics());
    for (int ordinal = 0; ordinal < classOf.length; ordinal++) {
      if (classOf[ordinal] != NOWHERE) {
        sums[classOf[ordinal]].accept(amountOf[ordinal]);
      }
    }
    return Arrays.stream(sums).mapToDouble(DoubleSummaryStatistics::getSum).toArray();
  }
}
