/// The columns a model learns from: how they are asked for, and how they are made ready.
///
/// Models never see a query. They ask a [facet.models.features.FeatureSource] for named features at
/// an as-of date and get plain arrays; what was done to them before learning is a stored value, so
/// scoring repeats it exactly.
@NullMarked
package facet.models.features;

import org.jspecify.annotations.NullMarked;
