/// Segments as marketing takes them: published ones only, with exactly the members that a
/// destination was given.
///
/// Reads the ledger and the catalogue, changes neither.
@NullMarked
package facet.workbench.marketing;

import org.jspecify.annotations.NullMarked;
