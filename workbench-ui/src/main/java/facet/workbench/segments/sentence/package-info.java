/// Conditions in plain language, English and Chinese, each written in its own words: the two lines
/// of a card, whose values can be clicked, and the sentence of a whole segment. Knows the member
/// model and how the kit writes money.
@NullMarked
package facet.workbench.segments.sentence;

import org.jspecify.annotations.NullMarked;
