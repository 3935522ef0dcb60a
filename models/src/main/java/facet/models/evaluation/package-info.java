/// How good a model is, as pure functions of scores and outcomes; checked against figures worked
/// out by hand.
@NullMarked
package facet.models.evaluation;

import org.jspecify.annotations.NullMarked;
