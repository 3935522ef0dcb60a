/// Looks a condition over before it is trusted: what can never hold, what always does, what says
/// the same twice, where missing values slip in. Conditions are reasoned about as bound, by exact
/// algebra of the values they let pass; what can't be decided so is not reported. Knows binding
/// and, for the figures on missing values, audience; nobody below knows it.
@NullMarked
package facet.query.logic;

import org.jspecify.annotations.NullMarked;
