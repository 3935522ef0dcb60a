package facet.models.clustering;

import facet.models.features.FeatureTable;
import facet.models.features.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Projects a sample of members and all centres onto the two strongest principal axes.
final class DrawMap {
  private static final int SHOWN = 1_500;

  private DrawMap() {}

  /// @param sampled rows the axes are found on
  static ClusterMap of(
      ClusterModel model, FeatureTable table, Points points, int[] cluster, int[] sampled) {
    PrincipalAxes axes = new PrincipalAxes(points.at(sampled));
    double[] x = axes.axis(0);
    double[] y = axes.axis(1);
    List<ClusterMap.Place> places = new ArrayList<>();
    for (int c = 0; c < model.k(); c++) {
      double[] centre = model.centres().get(c).stream().mapToDouble(d -> d).toArray();
      places.add(new ClusterMap.Place(c, dot(centre, 0, x), dot(centre, 0, y)));
    }
    List<ClusterMap.Dot> dots = new ArrayList<>();
    int step = Math.max(1, (sampled.length + SHOWN - 1) / SHOWN);
    for (int i = 0; i < sampled.length; i += step) {
      int row = sampled[i];
      int at = row * points.width();
      dots.add(
          new ClusterMap.Dot(
              table.member(row),
              cluster[row],
              dot(points.values(), at, x),
              dot(points.values(), at, y)));
    }
    List<Step> steps = model.preparation().steps();
    return new ClusterMap(
        axes.share(0) + axes.share(1),
        List.of(axis(axes.share(0), steps, x), axis(axes.share(1), steps, y)),
        places,
        dots);
  }

  private static ClusterMap.Axis axis(double share, List<Step> steps, double[] weights) {
    List<ClusterMap.Weight> named = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      named.add(new ClusterMap.Weight(steps.get(i).feature(), weights[i]));
    }
    named.sort(Comparator.comparingDouble(w -> -Math.abs(w.weight())));
    return new ClusterMap.Axis(share, named);
  }

  private static double dot(double[] values, int from, double[] axis) {
    double sum = 0;
    for (int d = 0; d < axis.length; d++) {
      sum += values[from + d] * axis[d];
    }
    return sum;
  }
}
