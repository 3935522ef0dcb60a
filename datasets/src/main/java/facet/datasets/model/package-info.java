/// The member model: what a dataset's members, events and dimensions are called, where their
/// columns come from, and which metrics and classifications are built on them. Knows `condition`
/// and `document`.
@NullMarked
package facet.datasets.model;

import org.jspecify.annotations.NullMarked;
