package facet.workbench.segments.overview;

import facet.datasets.condition.Node;
import facet.datasets.model.Labels;

/// A segment to start from.
///
/// @param when it is of use
/// @param where what it asks, in the terms of the dataset at hand
public record Template(String id, Labels name, Labels when, Node where) {}
