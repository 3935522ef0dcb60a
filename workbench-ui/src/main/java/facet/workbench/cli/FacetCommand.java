package facet.workbench.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./workbench COMMAND`: everything that can be done without a browser.
@Command(
    name = "workbench",
    mixinStandardHelpOptions = true,
    description = "Facet's headless commands. They work while the workbench is running.",
    subcommands = {
      ImportCommand.class,
      CountCommand.class,
      MembersCommand.class,
      SqlCommand.class,
      CopyCommand.class,
      SampleCommand.class,
      ClusterCommand.class,
      ChurnCommand.class,
      PublishCommand.class,
      ScopeCommand.class,
      BenchCommand.class
    })
public final class FacetCommand {
  private FacetCommand() {}

  /// Runs a command and gives its exit code.
  public static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  /// The commands by name, as the documentation lists them.
  static List<String> names() {
    return commandLine().getSubcommands().keySet().stream().sorted().toList();
  }

  private static CommandLine commandLine() {
    return new CommandLine(new FacetCommand())
        .setExecutionExceptionHandler(new ExitCode.OfFailure())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
