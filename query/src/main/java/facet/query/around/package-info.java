/// What stands around an audience: how it overlaps with others, how it came about month by month,
/// and what sets it apart from the rest of its base. Everything starts from audiences that were
/// asked for within a scope. Knows `audience` and `columns`.
@NullMarked
package facet.query.around;

import org.jspecify.annotations.NullMarked;
