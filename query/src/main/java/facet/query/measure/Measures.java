package facet.query.measure;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.FieldRef;
import facet.datasets.model.MemberEntity;
import facet.datasets.model.Metric;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.binding.BoundMetric;
import facet.query.binding.CaseFolding;
import facet.query.columns.Columns;
import facet.query.engine.OpenVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/// Numbers about an audience. Thread-safe; cancelled by interrupting the asking thread.
public final class Measures {
  private final Audiences audiences;
  private final OpenVersion data;

  public Measures(Audiences audiences) {
    this.audiences = audiences;
    this.data = audiences.data();
  }

  /// Metrics of the member model as columns for an audience, at its as-of date.
  ///
  /// @throws FacetException `NOT_FOUND` for an unknown metric, `NOT_SUPPORTED` for one that is not
  ///   a number
  public MetricTable columns(List<String> metrics, Audience audience) {
    return table(metrics, bound(metrics, audience.asOf()), audience);
  }

  /// Metrics of an audience, at its as-of date, to be summed up over parts of it. Read in one pass.
  ///
  /// @throws FacetException as {@link #columns} does
  public MetricSummaries summaries(List<String> metrics, Audience audience) {
    var bound = bound(metrics, audience.asOf());
    return new MetricSummaries(
        table(metrics, bound, audience),
        bound.stream().map(BoundMetric::scale).toList(),
        (metric, members) -> readSum(bound.get(metric), members));
  }

  private List<BoundMetric> bound(List<String> metrics, LocalDate asOf) {
    return metrics.stream().map(id -> metric(id, asOf)).toList();
  }

  private MetricTable table(List<String> metrics, List<BoundMetric> bound, Audience audience) {
    var ordinals = audience.toArray();
    var columns = new double[metrics.size()][ordinals.length];
    var read = audiences.columns().metrics(bound);
    for (int i = 0; i < columns.length; i++) {
      for (int row = 0; row < ordinals.length; row++) {
        columns[i][row] = read.get(i).at(ordinals[row]);
      }
    }
    return new MetricTable(metrics, ordinals, columns);
  }

  private BoundMetric metric(String id, LocalDate asOf) {
    var bound =
        data.binder(asOf).metric(id).orThrow(ErrorCode.NOT_FOUND, "The metric can't be used.");
    requireNumber(bound, id);
    return bound;
  }

  private static void requireNumber(BoundMetric bound, String id) {
    if (!bound.type().isNumeric()) {
      throw new FacetException(ErrorCode.NOT_SUPPORTED, "The metric '" + id + "' is no number.");
    }
  }

  /// The sum of the model's value metric over an audience; empty when the model names none.
  ///
  /// @throws FacetException `NOT_SUPPORTED` when the value metric is not exact (a ratio, an
  ///   average)
  public Optional<ValueShare> value(Audience audience) {
    return data.version()
        .model()
        .value()
        .map(id -> {
          var metric = metric(id, audience.asOf());
          return new ValueShare(
              id, exactSum(metric, audience.members()), exactSum(metric, audience.base()));
        });
  }

  private BigDecimal exactSum(BoundMetric metric, RoaringBitmap members) {
    var column = audiences.columns().metrics(List.of(metric)).getFirst();
    var values = members.stream().mapToDouble(column::at).filter(value -> !Double.isNaN(value));
    return ExactSum.of(values, scaleOf(metric)).orElseGet(() -> readSum(metric, members));
  }

  /// Of numbers too great for the doubles that columns hold.
  private BigDecimal readSum(BoundMetric metric, RoaringBitmap members) {
    var sum = new BigDecimal[] {BigDecimal.ZERO.setScale(scaleOf(metric))};
    data.engine()
        .query(
            data.planner().exactMetric(metric),
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                var text = chunk.text(1, row);
                if (text != null && members.contains(chunk.whole(0, row))) {
                  sum[0] = sum[0].add(new BigDecimal(text));
                }
              }
            });
    return sum[0];
  }

  private static int scaleOf(BoundMetric metric) {
    return metric
        .scale()
        .orElseThrow(() ->
            new FacetException(
                ErrorCode.NOT_SUPPORTED,
                "The value metric can't be added up; name a sum or a count."));
  }

  /// Values of a field with their counts, those that contain `search`, most frequent first. Of an
  /// event's field, events of the audience's members up to its as-of date are counted.
  public ValueCounts values(String field, String search, Audience audience, int offset, int limit) {
    var counts = counts(field(field), audience);
    long missing = Optional.ofNullable(counts.remove(Optional.<String>empty())).orElse(0L);
    var folded = CaseFolding.fold(search);
    var matching =
        counts.entrySet().stream()
            .map(e -> new ValueCounts.ValueCount(e.getKey().orElseThrow(), e.getValue()))
            .filter(one -> CaseFolding.fold(one.value()).contains(folded))
            .sorted(
                Comparator.comparingLong(ValueCounts.ValueCount::count)
                    .reversed()
                    .thenComparing(ValueCounts.ValueCount::value))
            .toList();
    var page = matching.stream().skip(offset).limit(limit).toList();
    return new ValueCounts(page, matching.size(), missing);
  }

  private Map<Optional<String>, Long> counts(FieldRef field, Audience audience) {
    var counts = new HashMap<Optional<String>, Long>();
    if (audience.size() == data.version().facts().members()) {
      data.engine()
          .query(
              data.planner().valueCounts(field, audience.asOf()),
              chunk -> {
                for (int row = 0; row < chunk.rows(); row++) {
                  counts.put(Optional.ofNullable(chunk.text(0, row)), chunk.large(1, row));
                }
              });
    } else {
      data.engine()
          .query(
              data.planner().values(field, audience.asOf()),
              chunk -> {
                for (int row = 0; row < chunk.rows(); row++) {
                  if (audience.contains(chunk.whole(0, row))) {
                    counts.merge(Optional.ofNullable(chunk.text(1, row)), 1L, Long::sum);
                  }
                }
              });
    }
    return counts;
  }

  /// The spread of a metric.
  ///
  /// @throws FacetException `NOT_FOUND` for an unknown metric, `NOT_SUPPORTED` for one that is not
  ///   a number
  public Distribution metricDistribution(String metric, Audience audience, int bins) {
    return spread(metric(metric, audience.asOf()), audience, bins);
  }

  /// The spread of what a metric says of each member; the metric need not be one of the model's.
  ///
  /// @throws FacetException `INVALID_DOCUMENT` when it can't be measured, `NOT_SUPPORTED` when it
  ///   is no number
  public Distribution metricDistribution(Metric metric, Audience audience, int bins) {
    var bound =
        data.binder(audience.asOf())
            .metric(metric)
            .orThrow(ErrorCode.INVALID_DOCUMENT, "This can't be measured.");
    requireNumber(bound, metric.id());
    return spread(bound, audience, bins);
  }

  private Distribution spread(BoundMetric metric, Audience audience, int bins) {
    var column = audiences.columns().metrics(List.of(metric)).getFirst();
    return GatheredNumbers.of(audience.members(), column::at).distribution(bins);
  }

  /// The spread of a field, a number or date, by its path. Of an event's field, events of the
  /// audience's members up to its as-of date are counted.
  ///
  /// @throws FacetException `NOT_FOUND` for an unknown field, `NOT_SUPPORTED` for text and flags
  public Distribution distribution(String path, Audience audience, int bins) {
    var field = field(path);
    if (!Columns.isNumber(field)) {
      throw new FacetException(
          ErrorCode.NOT_SUPPORTED, "'" + path + "' is neither number nor date.");
    }
    var numbers =
        field.root() instanceof MemberEntity
            ? GatheredNumbers.of(audience.members(), audiences.columns().number(field)::at)
            : ofEvents(field, audience);
    return numbers.distribution(bins);
  }

  private GatheredNumbers ofEvents(FieldRef field, Audience audience) {
    var numbers = new GatheredNumbers();
    data.engine()
        .query(
            data.planner().numbers(field, audience.asOf()),
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                if (audience.contains(chunk.whole(0, row))) {
                  numbers.add(chunk.real(1, row));
                }
              }
            });
    return numbers;
  }

  private FieldRef field(String path) {
    return data.version()
        .model()
        .field(path)
        .orElseThrow(
            () -> new FacetException(ErrorCode.NOT_FOUND, "There is no term '" + path + "'."));
  }
}
