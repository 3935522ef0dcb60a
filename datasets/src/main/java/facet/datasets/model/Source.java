package facet.datasets.model;

/// A set of files below the data folder, named by a glob such as `orders*.csv`; the ending gives
/// the format.
public record Source(String id, Labels labels, String files) {}
