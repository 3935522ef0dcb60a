package facet.workbench.cli;

import facet.datasets.FacetException;
import picocli.CommandLine;

/// What a command's exit code means.
enum ExitCode {
  DONE(0),
  /// The input was refused: a file, a segment, a name.
  REFUSED(1),
  /// The command line was not understood; picocli's own code.
  USAGE(2),
  /// A folder, disk or network peer failed.
  UNAVAILABLE(3),
  /// A defect of Facet.
  DEFECT(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /// Says what went wrong on the standard error; only a defect shows a stack trace.
  static final class OfFailure implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
        Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
      if (failure instanceof FacetException known) {
        commandLine.getErr().println(known.getMessage());
        return switch (known.code().kind()) {
          case USER -> REFUSED.code();
          case RESOURCES -> UNAVAILABLE.code();
          case INTERNAL -> DEFECT.code();
        };
      }
      commandLine.getErr().println("This is a defect of Facet; please report it:");
      failure.printStackTrace(commandLine.getErr());
      return DEFECT.code();
    }
  }
}
