/// Predicts which members will not come back: learns from a past date whose outcome is known,
/// proves itself on a later one, and scores today.
///
/// [facet.models.churn.PredictChurn] is the way in. Features and outcomes come through two small
/// interfaces; learned models are our own plain numbers ([facet.models.churn.Scorer]), whichever
/// library found them, so reading one back cannot run anything.
@NullMarked
package facet.models.churn;

import org.jspecify.annotations.NullMarked;
