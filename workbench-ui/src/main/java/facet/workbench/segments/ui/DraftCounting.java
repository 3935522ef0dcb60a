package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import facet.workbench.kit.Background;
import facet.workbench.kit.Mishaps;
import facet.workbench.segments.BuilderSession;
import facet.workbench.segments.DraftCounter;
import facet.workbench.segments.NodeCounts;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.SegmentFacts;
import facet.workbench.segments.Workspace;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the present draft in the background, then gathers what else is shown beside its numbers.
/// A new count stops the one before.
final class DraftCounting {
  private static final Logger LOG = LoggerFactory.getLogger(DraftCounting.class);

  /// For how long a change waits for its numbers, so that the browser draws both at once.
  private static final Duration PATIENCE = Duration.ofMillis(60);

  private final Component page;
  private final Supplier<Workspace> workspace;
  private final BuilderSession session;
  private final Acts acts;
  private final Background counting;
  private final Background gathering;
  private Optional<SegmentFacts> facts = Optional.empty();

  /// What the page does with answers to the present draft.
  interface Acts {
    /// Numbers are exact.
    void counted(SegmentDraft draft);

    /// There are no numbers; the session says why.
    void uncounted();

    /// {@link #facts} are known.
    void gathered();
  }

  DraftCounting(Component page, Supplier<Workspace> workspace, BuilderSession session, Acts acts) {
    this.page = page;
    this.workspace = workspace;
    this.session = session;
    this.acts = acts;
    counting = new Background(page);
    gathering = new Background(page);
  }

  /// What is known of the present draft besides its numbers; empty until it is gathered.
  Optional<SegmentFacts> facts() {
    return facts;
  }

  void count() {
    facts = Optional.empty();
    if (page.isAttached()) {
      var draft = session.draft();
      var counter = new DraftCounter(workspace.get()::count);
      gathering.cancel();
      counting.runWaiting(
          PATIENCE, () -> counter.count(draft), this::answered, problem -> failed(draft, problem));
    }
  }

  void stop() {
    counting.cancel();
    session.stopped();
    acts.uncounted();
  }

  private void answered(DraftCounter.Answer answer) {
    if (!session.answered(answer)) {
      return;
    }
    if (answer instanceof DraftCounter.Answer.Counted(var draft, var _)) {
      acts.counted(draft);
      gather(draft);
    } else {
      acts.uncounted();
    }
  }

  private void gather(SegmentDraft draft) {
    var asked = NodeCounts.asked(draft.root());
    var of = workspace.get();
    gathering.run(
        () -> of.facts(asked),
        found -> {
          facts = Optional.of(found);
          acts.gathered();
        },
        problem -> LOG.warn("The panel shows the numbers alone", problem));
  }

  private void failed(SegmentDraft draft, Exception problem) {
    answered(
        new DraftCounter.Answer.Failed(
            draft,
            Mishaps.words("A draft could not be counted; its numbers stay absent", problem)));
  }
}
