/// Who may do what: roles, permissions, the signed-in user, and the check in front of every view.
///
/// Everything in the workbench may know it; it knows nothing of any feature.
@NullMarked
package facet.workbench.security;

import org.jspecify.annotations.NullMarked;
