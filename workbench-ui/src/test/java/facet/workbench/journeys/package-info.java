/// Journeys through the running workbench in a real browser.
@NullMarked
package facet.workbench.journeys;

import org.jspecify.annotations.NullMarked;
