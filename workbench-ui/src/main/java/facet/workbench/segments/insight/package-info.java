/// What stands beside a draft on the right: its profile, what sets it apart, what it shares with
/// other segments, its past, its members, and what is wrong with its logic. Asks the audiences and
/// gives back what a panel shows, without words and without components.
@NullMarked
package facet.workbench.segments.insight;

import org.jspecify.annotations.NullMarked;
