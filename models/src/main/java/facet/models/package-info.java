/// What can be learned about members: clusters, churn and value.
@NullMarked
package facet.models;

import org.jspecify.annotations.NullMarked;
