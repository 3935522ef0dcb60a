package facet.query.measure;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.engine.OpenVersion;
import facet.query.recent.Recent;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Keeps exact metrics of all members, such as the value metric, for the dates last asked about.
final class ValueColumns {
  private static final int COLUMNS = 4;

  private record Key(String metric, LocalDate asOf) {}

  private final OpenVersion data;
  private final Recent<Key, ValueColumn> kept = Recent.ofCount(COLUMNS);

  ValueColumns(OpenVersion data) {
    this.data = data;
  }

  synchronized ValueColumn of(String metric, LocalDate asOf) {
    return kept.get(new Key(metric, asOf), key -> read(key.metric(), key.asOf()));
  }

  private ValueColumn read(String id, LocalDate asOf) {
    var metric =
        data.binder(asOf).metric(id).orThrow(ErrorCode.NOT_FOUND, "The value metric is broken.");
    int scale =
        metric
            .scale()
            .orElseThrow(() ->
                new FacetException(
                    ErrorCode.NOT_SUPPORTED,
                    "The value metric '" + id + "' can't be added up; name a sum or a count."));
    var units = new long[data.version().facts().ordinalLimit()];
    data.engine()
        .query(
            data.planner().exactMetric(metric),
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                var text = chunk.text(1, row);
                if (text != null) {
                  units[chunk.whole(0, row)] =
                      new BigDecimal(text).setScale(scale).unscaledValue().longValueExact();
                }
              }
            });
    return new ValueColumn(units, scale);
  }
}
