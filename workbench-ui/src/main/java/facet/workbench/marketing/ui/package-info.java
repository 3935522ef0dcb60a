/// The page "For marketing": published segments, what they are, download, REST, tokens.
@NullMarked
package facet.workbench.marketing.ui;

import org.jspecify.annotations.NullMarked;
