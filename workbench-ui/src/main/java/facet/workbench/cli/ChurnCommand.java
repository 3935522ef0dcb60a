package facet.workbench.cli;

import facet.models.registry.ModelCard;
import facet.workbench.modelling.RunChurn;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./workbench churn`.
@Command(
    name = "churn",
    mixinStandardHelpOptions = true,
    description = "Predicts who will not come back and stores the chances as the score 'churn'.")
final class ChurnCommand implements Callable<Integer> {
  @Mixin private final Learning learning = new Learning();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var out = spec.commandLine().getOut();
    learning.learn(
        ModelCard.Kind.CHURN,
        OptionalInt.empty(),
        RunChurn::new,
        spec.commandLine().getErr(),
        learned -> {
          var text = ChurnText.of(learned);
          out.println(learning.json() ? text.json() : text.lines());
        });
    return ExitCode.DONE.code();
  }
}
