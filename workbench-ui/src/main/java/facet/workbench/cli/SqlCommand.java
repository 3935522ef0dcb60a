package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.query.engine.EngineName;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./workbench sql`.
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Shows the SQL that answers a segment.")
final class SqlCommand implements Callable<Integer> {
  @Mixin private final Asking asking = new Asking();

  @Option(
      names = "--engine",
      defaultValue = "duckdb",
      description = "The engine: ${COMPLETION-CANDIDATES}.")
  private EngineName engine = EngineName.DUCKDB;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    asking.ask(this::show);
    return ExitCode.DONE.code();
  }

  private void show(Asking.Asked asked) {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var sql = asked.audiences().sql(asked.question(), engine);
    spec.commandLine()
        .getOut()
        .println(sql.orThrow(ErrorCode.INVALID_DOCUMENT, "The segment can't be answered."));
  }
}
