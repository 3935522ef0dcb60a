/// Classifications answered: who is in which class, how many, worth how much, with which metrics,
/// and who moved from class to class between two dates. Knows `audience` and `measure`.
@NullMarked
package facet.query.classify;

import org.jspecify.annotations.NullMarked;
