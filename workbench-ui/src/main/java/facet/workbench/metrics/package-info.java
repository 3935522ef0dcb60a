/// Metrics that analysts make in the workbench: kept in the application's database as the document
/// that a model file would hold, joined to the model of the dataset, and held together with what
/// uses them.
///
/// Knows the catalogue, since segments use metrics, and the datasets as `facet.workbench.data`
/// opens them. Knows no pages.
@NullMarked
package facet.workbench.metrics;

import org.jspecify.annotations.NullMarked;
