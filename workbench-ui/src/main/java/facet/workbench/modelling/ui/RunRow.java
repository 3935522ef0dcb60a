package facet.workbench.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Action;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Formats;
import facet.workbench.modelling.Job;
import java.util.Locale;

/// One run: its progress with Cancel, or how it ended with a way on.
///
/// While it runs only the numbers change, so that a button being pressed stays where it is.
class RunRow extends Div {
  private static final long serialVersionUID = 1L;

  /// What can be done with a run.
  interface Acts {
    void cancel(long number);

    void dismiss(long number);

    void again(Job job);
  }

  private final transient Acts acts;
  private final boolean may;
  private final Span fill = new Span();
  private final Span bar = new Span(fill);
  private final Span share = new Span();
  private final Span stage = new Span();
  private Job.State shown;

  RunRow(Job job, boolean may, Acts acts) {
    this.acts = acts;
    this.may = may;
    shown = job.state();
    bar.addClassName("bar");
    bar.getElement().setAttribute("role", "progressbar").setAttribute("aria-label", kind(job));
    share.addClassNames("t12", "s3", "n", "runs-share");
    stage.addClassNames("t12", "s2", "grow");
    add(parts(job));
    progress(job);
  }

  void show(Job job) {
    if (job.state() != shown) {
      shown = job.state();
      removeAll();
      add(parts(job));
    }
    progress(job);
  }

  private void progress(Job job) {
    fill.getStyle().setWidth(String.format(Locale.ROOT, "%.0f%%", 100 * job.fraction()));
    bar.getElement().setAttribute("aria-valuenow", Long.toString(Math.round(100 * job.fraction())));
    share.setText(Formats.of(this).decimal(100 * job.fraction(), 0) + "%");
    stage.setText(getTranslation("modelling.stage." + job.stage().name().toLowerCase(Locale.ROOT)));
  }

  private Component parts(Job job) {
    return switch (job.state()) {
      case QUEUED -> line(job, new Span(getTranslation("modelling.job.queued")));
      case RUNNING -> {
        var progress = new Div(bar, share, stage);
        progress.addClassNames("row", "grow");
        yield line(job, progress);
      }
      case STOPPING -> line(job, new Span(getTranslation("modelling.job.stopping")));
      case CANCELLED ->
          line(job, Chip.bare(Chip.Tone.ARCHIVED, getTranslation("modelling.job.cancelled")));
      case FAILED ->
          new Failure(
              getTranslation("modelling.job.failed", kind(job), job.failure()),
              Action.plain(getTranslation("kit.again"), () -> acts.again(job)).small(),
              dismiss(job));
      case DONE -> new Div();
    };
  }

  private Div line(Job job, Component state) {
    var name = new Span(kind(job));
    name.addClassNames("m", "runs-name");
    var line = new Div(name, state);
    line.addClassNames("row", "runs-row");
    if (job.state() == Job.State.CANCELLED) {
      line.add(dismiss(job));
    } else if (may && job.state() != Job.State.STOPPING) {
      line.add(Action.quiet(getTranslation("kit.cancel"), () -> acts.cancel(job.number())).small());
    }
    return line;
  }

  private Action dismiss(Job job) {
    return Action.quiet(getTranslation("modelling.job.dismiss"), () -> acts.dismiss(job.number()))
        .small();
  }

  private String kind(Job job) {
    return getTranslation(ReportWords.kindKey(job.request().kind()));
  }
}
