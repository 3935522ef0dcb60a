package facet.workbench.segments.sentence;

import facet.datasets.condition.Node;

/// What became of a sentence that was read.
public sealed interface SentenceReading {
  /// The conditions it says.
  record Understood(Node where) implements SentenceReading {}

  /// It says nothing, or more than one thing.
  ///
  /// @param at the place, in characters from the beginning, up to which it made sense
  /// @param why what was expected there, as a sentence
  record Refused(int at, String why) implements SentenceReading {}
}
