package facet.workbench.metrics;

import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The names of a metric as they are compared: two metrics of a dataset are told apart in either
/// language, whatever the case.
record MetricNames(String en, String zhCn) {
  static MetricNames of(Labels labels) {
    return new MetricNames(folded(labels.en()), folded(labels.zhCn()));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// The metric of a model that bears one of the names.
  Optional<String> takenIn(MemberModel model, Predicate<String> others) {
    return model.metrics().values().stream()
        .filter(metric -> others.test(metric.id()))
        .filter(metric -> {
          var names = of(metric.labels());
          return names.en().equals(en)
              || names.zhCn().equals(zhCn)
              || names.en().equals(zhCn)
              || names.zhCn().equals(en);
        })
        .map(metric -> metric.id())
        .findFirst();
  }
}
