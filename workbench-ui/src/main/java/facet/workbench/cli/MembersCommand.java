package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./workbench members`.
@Command(
    name = "members",
    mixinStandardHelpOptions = true,
    description = "Writes a segment's members as CSV, in the order of their keys.")
final class MembersCommand implements Callable<Integer> {
  @Mixin private final Asking asking = new Asking();

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "PATH",
      description = "Fields to write beside the key, such as member.city.")
  private List<String> fields = List.of();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    asking.ask(this::write);
    return ExitCode.DONE.code();
  }

  private void write(Asking.Asked asked) throws IOException {
    if (out == null || spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var audience =
        asked
            .audiences()
            .audience(asked.question())
            .orThrow(ErrorCode.INVALID_DOCUMENT, "The segment can't be answered.");
    var part = out.resolveSibling(out.getFileName() + ".part");
    try (var writer = Files.newBufferedWriter(part)) {
      asked.audiences().writeCsv(audience, fields, writer);
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, out + " can't be written: " + e.getMessage() + ".", e);
    }
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    spec.commandLine().getOut().println(audience.size());
  }
}
