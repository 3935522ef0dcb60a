/// Accounts in the application state: names, password hashes, failed attempts, preferences.
///
/// The only place that reads or writes the `account` table.
@NullMarked
package facet.workbench.security.state;

import org.jspecify.annotations.NullMarked;
