package facet.datasets.model;

/// A named relationship from a row to one row of a dimension, by a key column of the source.
public record Link(String id, String dimension, String column, Labels labels, String area) {}
