package facet.query.measure;

import java.util.List;

/// Metrics of members as columns, at the as-of date of the audience they were asked for.
///
/// @param metrics what the columns hold, in order
/// @param ordinals one a row, ascending
/// @param columns `columns[metric][row]`; NaN where missing
public record MetricTable(List<String> metrics, int[] ordinals, double[][] columns) {
  public MetricTable {
    metrics = List.copyOf(metrics);
  }

  public int rows() {
    return ordinals.length;
  }
}
