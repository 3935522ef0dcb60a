/// What an analyst may ask about members, as values: sealed records, their JSON, and nothing of how
/// they are answered. Segments, classifications, metric filters and access scopes all speak it.
/// Knows only `facet.datasets` and `facet.datasets.document`.
@NullMarked
package facet.datasets.condition;

import org.jspecify.annotations.NullMarked;
