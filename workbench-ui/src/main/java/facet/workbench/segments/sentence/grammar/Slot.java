package facet.workbench.segments.sentence.grammar;

/// A place in a phrase, `{name}`, that a value of a type goes to.
///
/// @param <T> what goes there
@SuppressWarnings("unused") // the type is for the compiler alone
public record Slot<T>(String name) {}
