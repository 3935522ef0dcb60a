/// Headless commands: the same use cases as the pages, one class a command. Answers go to the
/// standard output, mistakes to the standard error with an exit code of their own
/// (docs/commands.md).
@NullMarked
package facet.workbench.cli;

import org.jspecify.annotations.NullMarked;
