package facet.workbench.cli;

import facet.datasets.importing.ImportProgress;
import facet.datasets.model.Labels;
import java.io.PrintWriter;
import java.util.Locale;

/// An import's progress, a line a step.
record ImportLines(PrintWriter out) implements ImportProgress {
  @Override
  public void at(Step step, Labels subject, int done, int of) {
    out.printf(
        "%3d%%  %s %s%n", 100 * done / of, step.name().toLowerCase(Locale.ROOT), subject.en());
    out.flush();
  }
}
