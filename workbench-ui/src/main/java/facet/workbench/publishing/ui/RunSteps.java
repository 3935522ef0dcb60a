package facet.workbench.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import facet.workbench.kit.Icon;
import facet.workbench.publishing.Run;
import facet.workbench.publishing.RunState;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// A run from planned to done, each step with its time.
class RunSteps extends OrderedList {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  RunSteps(Run run) {
    addClassNames("panel", "steps");
    setId("run-steps");
    var times = run.times();
    add(step("publishing.step.planned", Optional.of(times.planned()), ""));
    if (run.state() == RunState.AWAITING_APPROVAL || times.decided().isPresent()) {
      var by = run.people().decidedBy().map(name -> ", " + name).orElse("");
      add(step("publishing.step.approved", times.decided(), by));
    }
    add(step("publishing.step.sent", times.sending(), ""));
    add(
        step(
            "publishing.step.verified",
            times.verifying(),
            ", " + getTranslation("publishing.read-back", run.counts().readBack())));
    add(last(run));
  }

  private ListItem step(String words, Optional<OffsetDateTime> time, String more) {
    return item(
        getTranslation(words),
        time.map(t -> local(t) + more).orElse("–"),
        time.isPresent() ? "done" : "todo",
        Icon.CHECK);
  }

  private ListItem last(Run run) {
    var took =
        run.times()
            .finished()
            .map(end -> Duration.between(run.times().planned(), end))
            .map(t -> ", " + getTranslation("publishing.took", Math.max(1, t.toSeconds())))
            .orElse("");
    var time = run.times().finished().map(RunSteps::local).orElse("–");
    return switch (run.state()) {
      case DONE -> item(RunStatus.words(this, run), time + took, "done", Icon.CHECK);
      case DONE_WITH_REJECTS, FAILED ->
          item(RunStatus.words(this, run), time + took, "now", Icon.WARN);
      case SUPERSEDED, PLANNED, AWAITING_APPROVAL, SENDING, VERIFYING, PAUSED ->
          item(RunStatus.words(this, run), time, "todo", Icon.PAUSE);
    };
  }

  private static ListItem item(String words, String below, String style, Icon icon) {
    var mark = new Element("i");
    mark.appendChild(icon.draw().getElement());
    var name = new Span(words);
    name.addClassName("step-name");
    var time = new Span(below);
    time.addClassNames("t12", "s3", "n");
    var item = new ListItem();
    item.addClassName(style);
    item.getElement().appendChild(mark);
    item.add(new Div(name, time));
    return item;
  }

  private static String local(OffsetDateTime time) {
    return TIME.format(time.atZoneSameInstant(ZoneId.systemDefault()));
  }
}
