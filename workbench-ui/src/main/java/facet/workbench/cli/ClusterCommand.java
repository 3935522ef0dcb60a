package facet.workbench.cli;

import facet.models.registry.ModelCard;
import facet.workbench.modelling.RunClusters;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./workbench cluster`.
@Command(
    name = "cluster",
    mixinStandardHelpOptions = true,
    description =
        "Finds clusters of active members and stores them as the classification 'clusters'.")
final class ClusterCommand implements Callable<Integer> {
  @Mixin private final Learning learning = new Learning();

  @Option(
      names = "--k",
      paramLabel = "N",
      description = "How many clusters; by default chosen among 2 to 10.")
  private @Nullable Integer clusters;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var out = spec.commandLine().getOut();
    learning.learn(
        ModelCard.Kind.CLUSTERS,
        clusters == null ? OptionalInt.empty() : OptionalInt.of(clusters),
        RunClusters::new,
        spec.commandLine().getErr(),
        learned -> {
          var text = ClusterText.of(learned);
          out.println(learning.json() ? text.json() : text.lines());
        });
    return ExitCode.DONE.code();
  }
}
