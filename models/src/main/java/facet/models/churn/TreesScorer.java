package facet.models.churn;

import java.util.List;

/// Log-odds as a sum over trees: gradient boosting, whichever library grew them. Shrinkage is in
/// the leaves.
public record TreesScorer(double base, List<Tree> trees, int width) implements Scorer {
  public TreesScorer {
    trees = List.copyOf(trees);
    for (Tree tree : trees) {
      for (int feature : tree.feature()) {
        if (feature >= width) {
          throw new IllegalArgumentException(
              "A tree asks for input %d of %d".formatted(feature, width));
        }
      }
    }
  }

  @Override
  public double logOdds(double[] inputs) {
    double sum = base;
    for (int i = 0; i < trees.size(); i++) {
      sum += trees.get(i).at(inputs);
    }
    return sum;
  }

  /// The first trees only.
  TreesScorer first(int count) {
    return new TreesScorer(base, trees.subList(0, count), width);
  }
}
