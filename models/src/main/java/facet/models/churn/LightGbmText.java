package facet.models.churn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the trees out of LightGBM's text model (version 4): numeric splits, no missing inputs.
///
/// There, inner nodes and leaves are numbered apart and a child below zero is leaf −child − 1; here
/// leaves follow the inner nodes. The starting log-odds are part of the first tree, shrinkage part
/// of every leaf.
final class LightGbmText {
  private LightGbmText() {}

  static TreesScorer read(String text, int width) {
    List<Tree> trees = new ArrayList<>();
    Map<String, String> tree = new HashMap<>();
    boolean inTree = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("Tree=") || line.startsWith("end of trees")) {
        if (inTree) {
          trees.add(tree(tree));
        }
        tree.clear();
        inTree = line.startsWith("Tree=");
      }
      int equals = line.indexOf('=');
      if (equals > 0) {
        tree.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return new TreesScorer(0, trees, width);
  }

  private static Tree tree(Map<String, String> lines) {
    double[] leaves = numbers(lines, "leaf_value");
    if (leaves.length == 1) {
      return new Tree(new int[] {-1}, new double[1], new int[1], new int[1], leaves);
    }
    int forks = leaves.length - 1;
    int n = forks + leaves.length;
    int[] feature = Arrays.copyOf(whole(lines, "split_feature"), n);
    Arrays.fill(feature, forks, n, -1);
    double[] value = new double[n];
    System.arraycopy(leaves, 0, value, forks, leaves.length);
    return new Tree(
        feature,
        Arrays.copyOf(numbers(lines, "threshold"), n),
        children(whole(lines, "left_child"), n),
        children(whole(lines, "right_child"), n),
        value);
  }

  private static int[] children(int[] written, int n) {
    int[] children = new int[n];
    for (int i = 0; i < written.length; i++) {
      children[i] = written[i] >= 0 ? written[i] : written.length - written[i] - 1;
    }
    return children;
  }

  private static int[] whole(Map<String, String> lines, String key) {
    return Arrays.stream(words(lines, key)).mapToInt(Integer::parseInt).toArray();
  }

  private static double[] numbers(Map<String, String> lines, String key) {
    return Arrays.stream(words(lines, key)).mapToDouble(Double::parseDouble).toArray();
  }

  private static String[] words(Map<String, String> lines, String key) {
    String line = lines.get(key);
    if (line == null) {
      throw new IllegalStateException("LightGBM's model has a tree without " + key);
    }
    return line.trim().split("\\s+", -1);
  }
}
