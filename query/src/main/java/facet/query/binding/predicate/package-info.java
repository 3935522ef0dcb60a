/// Conditions typed as text: parsed and validated by Calcite over the business terms of a model,
/// and turned into the conditions that the builder draws. Knows `datasets` and Calcite only.
@NullMarked
package facet.query.binding.predicate;

import org.jspecify.annotations.NullMarked;
