/// From what the analyst wrote to what it means: conditions resolved against a member model and the
/// catalog of saved things, with typed values, or every problem at once. Knows `datasets` and
/// `predicate` only.
@NullMarked
package facet.query.binding;

import org.jspecify.annotations.NullMarked;
