/// Keeps published segments in a table of a PostgreSQL database, which a CRM reads.
@NullMarked
package facet.datasets.crm.jdbc;

import org.jspecify.annotations.NullMarked;
