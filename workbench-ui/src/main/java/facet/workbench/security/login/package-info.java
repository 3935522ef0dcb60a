/// Signing in: the filter chain, password check, lock after failures, demo accounts of a first
/// start.
@NullMarked
package facet.workbench.security.login;

import org.jspecify.annotations.NullMarked;
