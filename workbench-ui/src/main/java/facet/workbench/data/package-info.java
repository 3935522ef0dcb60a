/// Datasets as the workbench uses them: the version in use opened for questions, and loads of new
/// ones. Knows `facet.datasets` and `facet.query`; pages are in `.ui`.
@NullMarked
package facet.workbench.data;

import org.jspecify.annotations.NullMarked;
