package facet.workbench.metrics;

import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.datasets.model.MetricJson;
import facet.workbench.data.OpenDatasets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Reads the metrics that analysts made against a model. One that names what the model does not
/// have any more is not there, until the model has it again.
public final class ReadMetrics implements OpenDatasets.AddedMetrics {
  private final Function<String, List<KeptMetric>> kept;
  private final Map<String, Read> last = new ConcurrentHashMap<>();

  /// @param kept the metrics of a dataset
  public ReadMetrics(Function<String, List<KeptMetric>> kept) {
    this.kept = kept;
  }

  private record Read(MemberModel model, List<KeptMetric> kept, List<Metric> metrics) {}

  @Override
  public List<Metric> to(MemberModel model) {
    var now = kept.apply(model.dataset());
    return last.compute(
            model.dataset(),
            (_, before) ->
                before != null && before.model().equals(model) && before.kept().equals(now)
                    ? before
                    : new Read(model, now, of(model, now)))
        .metrics();
  }

  /// Those that can be read, each after those that it is made of.
  static List<Metric> of(MemberModel model, List<KeptMetric> kept) {
    var metrics = new ArrayList<Metric>();
    var left = new ArrayList<>(kept);
    left.removeIf(one -> model.metric(one.id()).isPresent());
    for (int before = -1; before != metrics.size(); ) {
      before = metrics.size();
      left.removeIf(one ->
          MetricJson.read(one.id(), one.document(), model.with(metrics))
              .found()
              .map(metrics::add)
              .orElse(false));
    }
    return List.copyOf(metrics);
  }
}
