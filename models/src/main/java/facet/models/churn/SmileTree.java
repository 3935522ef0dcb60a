package facet.models.churn;

import java.util.ArrayList;
import java.util.List;
import smile.data.Tuple;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.type.StructType;
import smile.model.cart.InternalNode;
import smile.model.cart.Node;
import smile.model.cart.RegressionNode;

/// Takes a tree out of Smile as plain numbers.
///
/// Smile keeps a node's threshold to itself but answers to which side a member goes; halving the
/// doubles by that answer finds the threshold exactly, in at most 64 questions.
final class SmileTree {
  private final StructType schema;
  private final double[] asked;
  private final double scale;
  private final List<Flat> nodes = new ArrayList<>();

  private record Flat(int feature, double threshold, int left, int right, double value) {}

  /// @param scale what leaves are multiplied by
  SmileTree(int width, double scale) {
    StructField[] fields = new StructField[width];
    for (int i = 0; i < width; i++) {
      fields[i] = new StructField("x" + i, DataTypes.DoubleType);
    }
    this.schema = new StructType(fields);
    this.asked = new double[width];
    this.scale = scale;
  }

  Tree of(Node root) {
    nodes.clear();
    add(root);
    return new Tree(
        nodes.stream().mapToInt(Flat::feature).toArray(),
        nodes.stream().mapToDouble(Flat::threshold).toArray(),
        nodes.stream().mapToInt(Flat::left).toArray(),
        nodes.stream().mapToInt(Flat::right).toArray(),
        nodes.stream().mapToDouble(Flat::value).toArray());
  }

  private int add(Node node) {
    int at = nodes.size();
    switch (node) {
      case RegressionNode leaf -> nodes.add(new Flat(-1, 0, 0, 0, scale * leaf.output()));
      case InternalNode fork -> {
        nodes.add(new Flat(-1, 0, 0, 0, 0));
        int left = add(fork.trueChild());
        int right = add(fork.falseChild());
        nodes.set(at, new Flat(fork.feature(), threshold(fork), left, right, 0));
      }
      default -> throw new IllegalStateException("A node of unknown kind: " + node.getClass());
    }
    return at;
  }

  /// The largest double that goes left.
  private double threshold(InternalNode fork) {
    long goesLeft = ordered(-Double.MAX_VALUE);
    long goesRight = ordered(Double.MAX_VALUE);
    Tuple tuple = Tuple.of(schema, asked);
    while (goesLeft + 1 < goesRight) {
      long middle = Math.floorDiv(goesLeft, 2) + Math.floorDiv(goesRight, 2);
      middle = middle <= goesLeft ? goesLeft + 1 : middle;
      asked[fork.feature()] = unordered(middle);
      if (fork.branch(tuple)) {
        goesLeft = middle;
      } else {
        goesRight = middle;
      }
    }
    return unordered(goesLeft);
  }

  /// Doubles as longs that sort the same way.
  private static long ordered(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  private static double unordered(long place) {
    return Double.longBitsToDouble(place < 0 ? Long.MIN_VALUE - place : place);
  }
}
