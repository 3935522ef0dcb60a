package facet.workbench.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./workbench scope`. The running workbench does it: the accounts are its own.
@Command(
    name = "scope",
    mixinStandardHelpOptions = true,
    description = "Limits an account to an access scope of the model file, at once.")
final class ScopeCommand implements Callable<Integer> {
  @Option(names = "--account", required = true, paramLabel = "NAME", description = "The account.")
  private String account = "";

  @ArgGroup(multiplicity = "1")
  private Limit limit = new Limit();

  /// To whom.
  static final class Limit {
    @Option(names = "--to", paramLabel = "ID", description = "The scope's id.")
    private @Nullable String scope;

    @Option(names = "--everybody", description = "Let it see all members again.")
    private boolean everybody;
  }

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var answer =
        RunningWorkbench.needed("accounts are kept by it")
            .ask(
                "PUT",
                "/api/v1/accounts/" + RunningWorkbench.inPath(account) + "/scope",
                JsonMapper.shared().createObjectNode().put("scope", limit.scope));
    var sees = answer.path("scope").asString("everybody");
    spec.commandLine().getOut().println(account + " sees " + sees);
    return ExitCode.DONE.code();
  }
}
