package facet.workbench.dashboards;

import facet.datasets.condition.Aggregate;
import facet.datasets.model.Classification;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import java.util.List;
import java.util.stream.Stream;

/// What a dataset lets a pyramid be drawn of, the best first; either list may be empty.
///
/// @param amounts metrics that are a sum of money, the model's value metric first
public record PyramidChoices(List<Classification> classifications, List<Metric> amounts) {
  public PyramidChoices {
    classifications = List.copyOf(classifications);
    amounts = List.copyOf(amounts);
  }

  static PyramidChoices of(MemberModel model) {
    var value = model.value().flatMap(model::metric).stream();
    var sums = model.metrics().values().stream().filter(metric -> isMoney(metric, model));
    return new PyramidChoices(
        List.copyOf(model.classifications().values()),
        Stream.concat(value, sums).distinct().toList());
  }

  private static boolean isMoney(Metric metric, MemberModel model) {
    return metric instanceof Metric.OfEvents sum
        && sum.measure().aggregate() == Aggregate.SUM
        && sum.unit().isPresent()
        && sum.unit().equals(model.currency());
  }
}
