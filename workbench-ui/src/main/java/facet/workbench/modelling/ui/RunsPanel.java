package facet.workbench.modelling.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UIDetachedException;
import facet.workbench.kit.Panel;
import facet.workbench.modelling.Job;
import facet.workbench.modelling.JobQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dataset's runs under way, and those that failed or were cancelled while the page was open.
/// Not there when there are none.
class RunsPanel extends Panel implements RunRow.Acts {
  private static final long serialVersionUID = 1L;

  private final transient JobQueue jobs;
  private final String dataset;
  private final boolean may;
  private final transient Runnable whenOver;
  private final Set<Long> hidden = new HashSet<>();
  private final Map<Long, RunRow> rows = new HashMap<>();
  private List<Long> order = List.of();
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
    jobs.jobs(dataset).stream()
        .filter(job -> job.state().isOver())
        .forEach(job -> hidden.add(job.number()));
    setVisible(false);
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

  @Override
  public void cancel(long number) {
    jobs.cancel(number);
  }

  @Override
  public void dismiss(long number) {
    hidden.add(number);
    show();
  }

  @Override
  public void again(Job job) {
    hidden.add(job.number());
    jobs.submit(job.request());
  }

  private void changed(Job job) {
    show();
    if (job.state().isOver()) {
      whenOver.run();
    }
  }

  private void show() {
    var shown = new ArrayList<Long>();
    for (var job : jobs.jobs(dataset)) {
      if (!hidden.contains(job.number()) && job.state() != Job.State.DONE) {
        rows.computeIfAbsent(job.number(), _ -> new RunRow(job, may, this)).show(job);
        shown.add(job.number());
      }
    }
    if (!shown.equals(order)) {
      order = shown;
      content(shown.stream().map(rows::get).toArray(Component[]::new));
      setVisible(!shown.isEmpty());
    }
  }
}
