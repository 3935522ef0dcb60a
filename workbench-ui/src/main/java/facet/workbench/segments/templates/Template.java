package facet.workbench.segments.templates;

import facet.datasets.condition.Node;
import facet.datasets.model.Labels;
import java.util.Optional;

/// A segment to start from.
///
/// @param when it is of use
/// @param icon of those that are offered to whoever begins a segment
/// @param where what it asks, in the terms of the dataset at hand
public record Template(String id, Labels name, Labels when, Optional<String> icon, Node where) {}
