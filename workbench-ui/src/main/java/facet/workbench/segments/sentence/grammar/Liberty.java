package facet.workbench.segments.sentence.grammar;

/// How far a text may be from what would be written, from nothing on.
public enum Liberty {
  /// As written; spaces, capitals and the width of marks never matter.
  NONE,
  /// Synonyms and other orders of words.
  WORDS,
  /// Texts without quotes, too.
  BARE
}
