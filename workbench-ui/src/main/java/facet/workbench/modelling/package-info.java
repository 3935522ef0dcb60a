/// Models of a dataset's members: what they are learned from, runs with progress and cancel, and
/// their results kept as model versions and as classes and scores that conditions can use.
///
/// Brings `facet.query` (features, outcomes) and `facet.models` (learning) together; pages are in
/// `.ui`.
@NullMarked
package facet.workbench.modelling;

import org.jspecify.annotations.NullMarked;
