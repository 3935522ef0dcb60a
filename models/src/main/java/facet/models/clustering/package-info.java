/// Finds groups of members who resemble each other: k-means with seeded starts, the number of
/// clusters chosen on evidence that the reader sees.
///
/// [facet.models.clustering.FindClusters] is the way in. Starts (k-means++) come from Smile, the
/// passes over all members are our own flat arrays: cancellable, reproducible and quick on a
/// million members.
@NullMarked
package facet.models.clustering;

import org.jspecify.annotations.NullMarked;
