/// Where an installation keeps everything it knows: datasets, state, keys. Knows
/// `facet.datasets.store`.
@NullMarked
package facet.workbench.home;

import org.jspecify.annotations.NullMarked;
