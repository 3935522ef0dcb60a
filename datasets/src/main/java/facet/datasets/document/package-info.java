/// Reading JSON and YAML so that every mistake is told with its place, all at once. Knows only
/// `facet.datasets`.
@NullMarked
package facet.datasets.document;

import org.jspecify.annotations.NullMarked;
