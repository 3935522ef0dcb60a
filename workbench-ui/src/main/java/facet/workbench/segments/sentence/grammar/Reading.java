package facet.workbench.segments.sentence.grammar;

/// A value that was read, and the place behind it.
public record Reading<T>(T value, int end) {}
