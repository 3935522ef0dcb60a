/// Keeps models: what each learned from, how well, and the numbers to use it again.
///
/// Everything is JSON made of plain numbers and names, bound to our own records; reading a file
/// cannot run anything. Checksums in the card tell a damaged or changed file.
@NullMarked
package facet.models.registry;

import org.jspecify.annotations.NullMarked;
