package facet.workbench.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./workbench publish`. The running workbench does it: its ledger has one writer.
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Sends a publication's changes through the running workbench.")
final class PublishCommand implements Callable<Integer> {
  @Option(
      names = "--publication",
      required = true,
      paramLabel = "ID",
      description = "The publication, as its page's address ends.")
  private String publication = "";

  @Option(names = "--dry-run", description = "Only say what would be sent.")
  private boolean dryRun;

  @Option(names = "--everything", description = "Send all members again, not only what changed.")
  private boolean everything;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var answer =
        RunningWorkbench.needed("publishing goes through it")
            .ask(
                "POST",
                "/api/v1/publications/" + RunningWorkbench.inPath(publication) + "/runs",
                Map.of("dryRun", dryRun, "everything", everything));
    spec.commandLine()
        .getOut()
        .println(json ? answer.toPrettyString() : new RunText(answer).lines());
    return new RunText(answer).exitCode().code();
  }
}
