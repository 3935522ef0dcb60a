/// Classifications answered: who is in which class, how many, worth how much. Knows `audience` and
/// `measure`.
@NullMarked
package facet.query.classify;

import org.jspecify.annotations.NullMarked;
