package facet.workbench.segments.sentence;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Test;
import java.util.List;
import java.util.Locale;

/// The grammar of a language: what filling the slots of a {@link Phrase} can't do.
interface Language {
  Locale locale();

  /// The phrase with its slots.
  String of(Phrase phrase);

  /// `3 months`: the unit behind an amount.
  String unit(CalendarUnit unit, int amount);

  /// This month, as a window names it.
  String current(CalendarUnit unit);

  /// A test inside a filter, as one clickable token.
  ///
  /// @param said the test in pieces
  String filter(String field, Test test, List<Part> said);

  /// Clauses joined: `a, b and c`.
  String join(List<String> clauses, boolean and);

  /// A card as a clause of a longer sentence.
  String clause(Sentence sentence);

  /// Clauses as a whole sentence, with its full stop.
  String sentence(String text);
}
