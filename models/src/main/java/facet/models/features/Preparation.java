package facet.models.features;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.util.ArrayList;
import java.util.List;

/// What is done to raw features before a model sees them, learned once on the training members and
/// stored with the model, so that scoring repeats it to the last bit.
///
/// Each [Step] makes one input. `dropped` names the features that say nothing: constant, or missing
/// for everybody.
public record Preparation(List<Step> steps, List<String> dropped) {

  /// What [#learn] may do beyond filling in, clamping and standardising.
  ///
  /// @param flagMissing adds an input that is 1 where the feature is missing
  /// @param tail share clamped at either end, e.g. 0.005
  public record Rules(boolean flagMissing, double tail) {
    public static final Rules CLUSTERING = new Rules(false, 0.005);
    public static final Rules PREDICTION = new Rules(true, 0.005);
  }

  public Preparation {
    steps = List.copyOf(steps);
    dropped = List.copyOf(dropped);
  }

  public static Preparation learn(FeatureTable table, Rules rules) {
    List<Step> steps = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (String name : table.names()) {
      List<Step> made = StepLearner.learn(name, table.column(name), rules);
      steps.addAll(made);
      if (made.isEmpty()) {
        dropped.add(name);
      }
    }
    if (steps.isEmpty()) {
      throw new FacetException(
          ErrorCode.NOT_ENOUGH_DATA,
          "None of the features %s can be used: each is constant or missing for all %d members. Choose features that vary."
              .formatted(table.names(), table.size()));
    }
    return new Preparation(steps, dropped);
  }

  /// How many inputs a model gets.
  public int width() {
    return steps.size();
  }

  /// The features in use, each once.
  public List<String> features() {
    return steps.stream().map(Step::feature).distinct().toList();
  }

  /// All members' inputs, row after row in one array.
  public double[] flat(FeatureTable table) {
    int width = width();
    double[] out = new double[Math.multiplyExact(table.size(), width)];
    for (int s = 0; s < width; s++) {
      Step step = steps.get(s);
      double[] column = table.column(step.feature());
      for (int row = 0; row < column.length; row++) {
        out[row * width + s] = step.apply(column[row]);
      }
    }
    return out;
  }

  /// All members' inputs, an array each.
  public double[][] rows(FeatureTable table) {
    double[][] out = new double[table.size()][width()];
    for (int s = 0; s < width(); s++) {
      Step step = steps.get(s);
      double[] column = table.column(step.feature());
      for (int row = 0; row < column.length; row++) {
        out[row][s] = step.apply(column[row]);
      }
    }
    return out;
  }
}
