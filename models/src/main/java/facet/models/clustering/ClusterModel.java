package facet.models.clustering;

import facet.models.features.FeatureTable;
import facet.models.features.Preparation;
import java.util.Arrays;
import java.util.List;

/// Everything needed to tell any member's cluster: how features are prepared, and each cluster's
/// centre in those terms.
///
/// Clusters are numbered from 0, largest first. A centre's number for a feature is also the
/// cluster's standardised difference: how many standard deviations it lies from the average member.
public record ClusterModel(Preparation preparation, List<List<Double>> centres) {
  public ClusterModel {
    centres = centres.stream().map(List::copyOf).toList();
    for (List<Double> centre : centres) {
      if (centre.size() != preparation.width()) {
        throw new IllegalArgumentException(
            "A centre has %d numbers, the preparation %d"
                .formatted(centre.size(), preparation.width()));
      }
    }
  }

  public int k() {
    return centres.size();
  }

  /// The cluster of every member of the table, by row.
  public int[] assign(FeatureTable table) {
    Points points = new Points(preparation.flat(table), preparation.width());
    double[][] places =
        centres.stream()
            .map(c -> c.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    int[] classes = new int[table.size()];
    Arrays.setAll(classes, row -> points.nearest(row, places));
    return classes;
  }
}
