/// Where segments leave the house: what a destination promises, what is sent and what it answered.
///
/// A connector lives in a package of its own below this one and knows nothing of ledgers, schedules
/// or pages; the workbench decides what to send and remembers what was acknowledged.
@NullMarked
package facet.datasets.crm;

import org.jspecify.annotations.NullMarked;
