/// API tokens: made by people for programs, shown once, kept as a hash, valid until revoked.
///
/// A token may do what the role of its owner may do at the time it is used.
@NullMarked
package facet.workbench.tokens;

import org.jspecify.annotations.NullMarked;
