package facet.datasets.model;

import facet.datasets.condition.Node;

/// Members whom somebody may see, by name; an account is limited to one.
public record AccessScope(String id, Labels labels, Node where) {}
