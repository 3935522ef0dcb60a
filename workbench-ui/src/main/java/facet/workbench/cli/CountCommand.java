package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.sentence.Names;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./workbench count`.
@Command(
    name = "count",
    mixinStandardHelpOptions = true,
    description = "Counts a segment's members, exactly. The last line is the number alone.")
final class CountCommand implements Callable<Integer> {
  @Mixin private final Asking asking = new Asking();

  @Option(names = "--breakdown", description = "Also the counts at every node.")
  private boolean breakdown;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    asking.ask(this::count);
    return ExitCode.DONE.code();
  }

  private void count(Asking.Asked asked) {
    var counts =
        asked
            .audiences()
            .breakdown(asked.question())
            .orThrow(ErrorCode.INVALID_DOCUMENT, "The segment can't be answered.");
    var out = out();
    var text =
        new BreakdownText(
            asked.segment().where(),
            counts,
            new ConditionSentence(asked.audiences().version().model(), Names.NONE, Locale.ENGLISH));
    if (json) {
      out.println(text.json(breakdown));
      return;
    }
    if (breakdown) {
      out.println(text.table());
    }
    out.println(counts.total());
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    return spec.commandLine().getOut();
  }
}
