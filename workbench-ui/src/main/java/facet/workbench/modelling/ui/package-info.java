/// The pages of models: the list with its runs, the churn report, the clusters report.
@NullMarked
package facet.workbench.modelling.ui;

import org.jspecify.annotations.NullMarked;
