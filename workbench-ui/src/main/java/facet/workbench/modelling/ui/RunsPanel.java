package facet.workbench.modelling.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Action;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Panel;
import facet.workbench.modelling.Job;
import facet.workbench.modelling.JobQueue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dataset's runs under way, with progress and Cancel, and those that have just failed or been
/// cancelled. Not there when there are none.
class RunsPanel extends Panel {
  private static final long serialVersionUID = 1L;

  private final transient JobQueue jobs;
  private final String dataset;
  private final boolean may;
  private final Runnable whenOver;
  private final Set<Long> dismissed = new HashSet<>();
  private transient JobQueue.@Nullable Registration listening;

  /// @param may whether the reader may cancel
  /// @param whenOver called when a run has ended
  RunsPanel(JobQueue jobs, String dataset, boolean may, Runnable whenOver) {
    super("");
    this.jobs = jobs;
    this.dataset = dataset;
    this.may = may;
    this.whenOver = whenOver;
    addClassName("runs");
    setId("runs");
    getElement().setAttribute("aria-live", "polite");
    jobs.jobs(dataset).stream()
        .filter(job -> job.state().isOver())
        .forEach(job -> dismissed.add(job.number()));
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var ui = event.getUI();
    listening =
        jobs.onChange(job -> {
          if (job.request().dataset().equals(dataset)) {
            try {
              ui.access(() -> changed(job));
            } catch (UIDetachedException gone) {
              return;
            }
          }
        });
    show();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    var registration = listening;
    if (registration != null) {
      registration.close();
    }
  }

  private void changed(Job job) {
    show();
    if (job.state().isOver()) {
      whenOver.run();
    }
  }

  private void show() {
    List<Component> rows = new ArrayList<>();
    for (var job : jobs.jobs(dataset)) {
      if (!dismissed.contains(job.number()) && job.state() != Job.State.DONE) {
        rows.add(row(job));
      }
    }
    setVisible(!rows.isEmpty());
    content(rows.toArray(Component[]::new));
  }

  private Component row(Job job) {
    return switch (job.state()) {
      case QUEUED -> line(job, new Span(getTranslation("modelling.job.queued")));
      case RUNNING -> line(job, progress(job));
      case CANCELLED ->
          line(job, Chip.bare(Chip.Tone.ARCHIVED, getTranslation("modelling.job.cancelled")));
      case FAILED ->
          new Failure(
              getTranslation("modelling.job.failed", kind(job), job.failure()),
              Action.plain(getTranslation("kit.again"), () -> again(job)).small(),
              dismiss(job));
      case DONE -> new Div();
    };
  }

  private String kind(Job job) {
    return getTranslation(ReportWords.kindKey(job.request().kind()));
  }

  private Div line(Job job, Component state) {
    var name = new Span(kind(job));
    name.addClassNames("m", "runs-name");
    var line = new Div(name, state);
    line.addClassNames("row", "runs-row");
    if (job.state() == Job.State.CANCELLED) {
      line.add(dismiss(job));
    } else if (may) {
      line.add(Action.quiet(getTranslation("kit.cancel"), () -> jobs.cancel(job.number())).small());
    }
    return line;
  }

  private Component progress(Job job) {
    var fill = new Span();
    fill.getStyle().setWidth(String.format(Locale.ROOT, "%.0f%%", 100 * job.fraction()));
    var bar = new Span(fill);
    bar.addClassName("bar");
    bar.getElement()
        .setAttribute("role", "progressbar")
        .setAttribute("aria-valuenow", Integer.toString((int) (100 * job.fraction())))
        .setAttribute("aria-label", kind(job));
    var share = new Span(Formats.of(this).decimal(100 * job.fraction(), 0) + "%");
    share.addClassNames("t12", "s3", "n", "runs-share");
    var stage =
        new Span(getTranslation("modelling.stage." + job.stage().name().toLowerCase(Locale.ROOT)));
    stage.addClassNames("t12", "s2", "grow");
    var parts = new Div(bar, share, stage);
    parts.addClassNames("row", "grow");
    return parts;
  }

  private Action dismiss(Job job) {
    return Action.quiet(
            getTranslation("modelling.job.dismiss"),
            () -> {
              dismissed.add(job.number());
              show();
            })
        .small();
  }

  private void again(Job job) {
    dismissed.add(job.number());
    jobs.submit(job.request());
  }
}
