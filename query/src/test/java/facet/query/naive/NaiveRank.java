package facet.query.naive;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Top;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ranks members by a metric: best first, equal values by ascending key.
record NaiveRank(Condition.Rank rank, NaiveMetrics metrics) {
  /// Those of one group who are in.
  List<Map<String, @Nullable Object>> best(List<Map<String, @Nullable Object>> group) {
    Comparator<Map<String, @Nullable Object>> byValue =
        (left, right) ->
            NaiveTest.ORDER.compare(
                Objects.requireNonNull(metrics.of(left, rank.by())),
                Objects.requireNonNull(metrics.of(right, rank.by())));
    boolean upwards = rank.bottom() || rank.top() instanceof Top.Tile;
    Comparator<Map<String, @Nullable Object>> byKey =
        (left, right) ->
            NaiveTest.ORDER.compare(
                Objects.requireNonNull(left.get("key")), Objects.requireNonNull(right.get("key")));
    group.sort((upwards ? byValue : byValue.reversed()).thenComparing(byKey));
    int size = group.size();
    return switch (rank.top()) {
      case Top.Count(int count) -> group.subList(0, Math.min(size, count));
      case Top.Percent(var percent) ->
          group.subList(
              0,
              percent
                  .multiply(BigDecimal.valueOf(size))
                  .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                  .intValueExact());
      case Top.Tile(int tile, int of) -> {
        int small = size / of;
        int larger = size % of;
        int from = (tile - 1) * small + Math.min(tile - 1, larger);
        yield group.subList(from, from + small + (tile <= larger ? 1 : 0));
      }
    };
  }
}
