/// Hands segments over as CSV files in a folder, each run closed by a manifest.
@NullMarked
package facet.datasets.crm.file;

import org.jspecify.annotations.NullMarked;
