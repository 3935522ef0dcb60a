/// Grammars that are written down once and work both ways: a {@link Rule} says a value in pieces
/// and reads it back from text. Phrases with slots, alternatives, lists, names and quoted values
/// are put together from small rules (Rendel and Ostermann, "Invertible syntax descriptions",
/// 2010); a text is read in every way it can be, so that ambiguity shows. Knows nothing of
/// conditions.
@NullMarked
package facet.workbench.segments.sentence.grammar;

import org.jspecify.annotations.NullMarked;
