package facet.models.clustering;

import facet.models.features.FeatureTable;
import facet.models.features.Step;
import java.util.ArrayList;
import java.util.List;

/// Describes each cluster by its features' means and how far they lie from everybody's.
final class DescribeClusters {
  private DescribeClusters() {}

  static List<ClusterProfile> of(ClusterModel model, FeatureTable table, int[] cluster) {
    int[] size = new int[model.k()];
    for (int c : cluster) {
      size[c]++;
    }
    List<List<ClusterProfile.Trait>> traits = new ArrayList<>();
    for (int c = 0; c < model.k(); c++) {
      traits.add(new ArrayList<>());
    }
    List<Step> steps = model.preparation().steps();
    for (int s = 0; s < steps.size(); s++) {
      String feature = steps.get(s).feature();
      double[] means = means(table.column(feature), cluster, model.k());
      for (int c = 0; c < model.k(); c++) {
        double difference = model.centres().get(c).get(s);
        traits
            .get(c)
            .add(new ClusterProfile.Trait(feature, means[c], means[model.k()], difference));
      }
    }
    List<ClusterProfile> profiles = new ArrayList<>();
    for (int c = 0; c < model.k(); c++) {
      profiles.add(new ClusterProfile(c, size[c], (double) size[c] / table.size(), traits.get(c)));
    }
    return profiles;
  }

  /// Means of known values by cluster, the mean over all last.
  private static double[] means(double[] values, int[] cluster, int k) {
    double[] sum = new double[k + 1];
    int[] known = new int[k + 1];
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        sum[cluster[row]] += values[row];
        known[cluster[row]]++;
        sum[k] += values[row];
        known[k]++;
      }
    }
    double[] means = new double[k + 1];
    for (int c = 0; c <= k; c++) {
      means[c] = sum[c] / known[c];
    }
    return means;
  }
}
