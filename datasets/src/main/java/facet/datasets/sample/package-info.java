/// Generated datasets that make the product's point in a minute, of any size, the same for the same
/// seed on every machine, with what is true of them recorded beside the data. Knows nothing of the
/// other packages: it writes files as any company would deliver them, and the member model that
/// describes them.
@NullMarked
package facet.datasets.sample;

import org.jspecify.annotations.NullMarked;
