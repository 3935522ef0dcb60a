package facet.workbench.metrics;

import facet.datasets.Problem;
import java.util.List;

/// What came of making, changing or bringing back a metric; nothing was written unless it is
/// `Done`.
public sealed interface MetricAnswer {
  record Done(KeptMetric metric) implements MetricAnswer {}

  /// Another metric of the dataset has this name.
  record NameTaken(String name) implements MetricAnswer {}

  /// It has no name, or one that is too long.
  record BadName() implements MetricAnswer {}

  /// It can't be asked of the data.
  record Refused(List<Problem> problems) implements MetricAnswer {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// These count on it as it is.
  record Used(KeptMetric metric, List<MetricUse> by) implements MetricAnswer {
    public Used {
      by = List.copyOf(by);
    }
  }

  record NotFound(String id) implements MetricAnswer {}
}
