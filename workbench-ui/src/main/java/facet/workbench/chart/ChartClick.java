package facet.workbench.chart;

/// A mark somebody clicked.
///
/// @param series the series' id, or its name if it has none
/// @param name the category or item under the pointer
/// @param index the item's place in the series, from 0
/// @param key the item's own `key` or `id`, empty if it has none
public record ChartClick(String series, String name, int index, String key) {}
