package facet.models.churn;

/// A regression tree as arrays, node 0 its root. At node i: a leaf if `feature[i]` is −1, worth
/// `value[i]`; else go to `left[i]` where the input is at most `threshold[i]`, to `right[i]` where
/// it is more.
///
/// Children come after their parent, so a walk always ends; that is checked, since trees are read
/// from files.
@SuppressWarnings("ArrayRecordComponent")
public record Tree(int[] feature, double[] threshold, int[] left, int[] right, double[] value) {
  public Tree {
    int n = feature.length;
    if (n == 0
        || threshold.length != n
        || left.length != n
        || right.length != n
        || value.length != n) {
      throw new IllegalArgumentException("A tree's arrays differ in length");
    }
    for (int i = 0; i < n; i++) {
      boolean leaf = feature[i] == -1 && Double.isFinite(value[i]);
      boolean fork = feature[i] >= 0 && left[i] > i && left[i] < n && right[i] > i && right[i] < n;
      if (!leaf && !fork) {
        throw new IllegalArgumentException("Node %d of a tree leads nowhere".formatted(i));
      }
    }
  }

  double at(double[] inputs) {
    int node = 0;
    while (feature[node] >= 0) {
      node = inputs[feature[node]] <= threshold[node] ? left[node] : right[node];
    }
    return value[node];
  }
}
