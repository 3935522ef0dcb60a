package facet.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/// Fails when a command or one of its options has no place in docs/commands.md.
class CommandDocsTest {

  private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version");

  @TestFactory
  Stream<DynamicTest> everyCommandAndOptionIsInTheDocs() throws IOException {
    String docs = Files.readString(Path.of("../docs/commands.md"));
    var commands = new CommandLine(FacetCommand.class).getSubcommands();
    assertThat(commands).isNotEmpty();
    return commands.entrySet().stream()
        .map(command ->
            DynamicTest.dynamicTest(
                command.getKey(),
                () ->
                    assertThat(section(docs, command.getKey()))
                        .contains(optionsOf(command.getValue()))));
  }

  private static List<String> optionsOf(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(CommandLine.Model.OptionSpec::longestName)
        .filter(name -> !OF_EVERY_COMMAND.contains(name))
        .map(name -> "`" + name)
        .toList();
  }

  private static String section(String docs, String command) {
    int start = docs.indexOf("\n## `" + command + "`\n");
    assertThat(start).as("the section of " + command).isPositive();
    int end = docs.indexOf("\n## ", start + 1);
    return docs.substring(start, end < 0 ? docs.length() : end);
  }
}
