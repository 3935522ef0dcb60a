package facet.query.measure;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Aggregate;
import facet.datasets.model.FieldType;
import facet.query.binding.BoundMetric;
import facet.query.engine.OpenVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps the value metric of all members for the dates last asked about.
final class ValueColumns {
  private static final int DATES = 4;

  private final OpenVersion data;
  private final Map<LocalDate, ValueColumn> kept = new LinkedHashMap<>(8, 0.75f, true);

  ValueColumns(OpenVersion data) {
    this.data = data;
  }

  synchronized ValueColumn of(String metric, LocalDate asOf) {
    var known = kept.get(asOf);
    if (known == null) {
      known = read(metric, asOf);
      kept.put(asOf, known);
      if (kept.size() > DATES) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return known;
  }

  private ValueColumn read(String id, LocalDate asOf) {
    var metric =
        data.binder(asOf).metric(id).orThrow(ErrorCode.NOT_FOUND, "The value metric is broken.");
    int scale = scale(id, metric);
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

  private static int scale(String id, BoundMetric metric) {
    if (metric instanceof BoundMetric.OfEvents(var _, var measure)
        && measure.aggregate() != Aggregate.AVG) {
      switch (measure.type()) {
        case FieldType.Whole _ -> {
          return 0;
        }
        case FieldType.Decimal(int scale) -> {
          return scale;
        }
        case FieldType.Text _,
            FieldType.Choice _,
            FieldType.Date _,
            FieldType.DateTime _,
            FieldType.Flag _ -> {}
      }
    }
    throw new FacetException(
        ErrorCode.NOT_SUPPORTED,
        "The value metric '" + id + "' can't be added up; name a sum or a count.");
  }
}
