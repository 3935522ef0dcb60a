package facet.workbench.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.kit.Action;
import facet.workbench.kit.Background;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Note;
import facet.workbench.kit.Page;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Skeleton;
import facet.workbench.publishing.Approver;
import facet.workbench.publishing.Plan;
import facet.workbench.publishing.Publication;
import facet.workbench.publishing.PublishAnswer;
import facet.workbench.publishing.PublishLatest;
import facet.workbench.publishing.PublishRequest;
import facet.workbench.publishing.Publishing;
import facet.workbench.publishing.Readiness;
import facet.workbench.publishing.Run;
import facet.workbench.publishing.RunState;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import facet.workbench.segments.ui.StatusSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// One publication: its latest run step by step, what it sends, each member's outcome, all runs.
@Route("publish")
@Needs(Permission.SEE_PUBLICATIONS)
@StyleSheet("facet/publishing.css")
class PublicationView extends Page implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1L;

  private final transient Publishing publishing;
  private final transient PublishLatest latest;
  private final transient CurrentUser user;
  private final transient StatusSteps steps;
  private final transient Background background = new Background(this);
  private final Div main = new Div();
  private final RunFacts facts;
  private transient @Nullable Publication publication;

  PublicationView(
      Publishing publishing, PublishLatest latest, SegmentCatalogue catalogue, CurrentUser user) {
    super(I18NProvider.translate("publishing.title"));
    this.publishing = publishing;
    this.latest = latest;
    this.user = user;
    this.steps = new StatusSteps(catalogue, user);
    this.facts = new RunFacts(publishing.ledger(), this::show);
    main.addClassName("dash");
    var page = new Div(main, facts);
    page.addClassName("pub");
    add(page);
    head().crumb(getTranslation("publishing.title"), PublicationsView.class);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    var found = publishing.publications().find(id).orElseThrow(NotFoundException::new);
    publication = found;
    head().setTitle(found.target().name());
    showLatest();
  }

  private void showLatest() {
    publishing.ledger().latest(publication().id()).ifPresentOrElse(this::show, this::neverSent);
  }

  private Publication publication() {
    if (publication == null) {
      throw new IllegalStateException("no publication yet");
    }
    return publication;
  }

  private void neverSent() {
    head().actions(actions(null));
    main.removeAll();
    main.add(missing(null));
    var panel = new Panel(getTranslation("publishing.first"));
    panel.content(new Empty(getTranslation("publishing.first.why")));
    main.add(panel);
    facts.show(publication(), null);
  }

  private void show(Run run) {
    head().beside(RunStatus.filled(this, run)).actions(actions(run));
    main.removeAll();
    main.add(new RunSteps(run));
    main.add(missing(run));
    run.reason().ifPresent(reason -> main.add(Note.warn(reason)));
    main.add(
        new SendingPanel(getTranslation("publishing.sends"), Sending.of(run, publishing.ledger())));
    main.add(new OutcomePanel(publishing.ledger(), run));
    facts.show(publication(), run);
  }

  private void show(Plan plan) {
    main.removeAll();
    main.add(Note.info(getTranslation("publishing.dry-run.unsent")));
    plan.reasonsToAsk().forEach(reason -> main.add(Note.warn(reason)));
    main.add(new SendingPanel(getTranslation("publishing.dry-run"), Sending.of(plan)));
    head().actions(actions(publishing.ledger().latest(publication().id()).orElse(null)));
  }

  /// What is missing before something can be sent, in words; the steps are among the actions.
  private Div missing(@Nullable Run run) {
    var notes = new Div();
    notes.setId("missing");
    var ready = latest.readiness(publication().id());
    var segment = ready.segment();
    if (!ready.isReady()) {
      var status = segment.status().name().toLowerCase(Locale.ROOT);
      var key = "publishing.missing." + status;
      notes.add(Note.info(getTranslation(key, segment.name(), segment.currentVersion())));
    } else if (ready.isBehind()) {
      int sent = ready.approved().orElseThrow().version();
      var words = getTranslation("publishing.behind", segment.currentVersion(), sent);
      notes.add(Note.info(words));
    }
    if (run != null && run.state() == RunState.AWAITING_APPROVAL && !mayApprove(run)) {
      notes.add(Note.info(getTranslation("publishing.missing.approver")));
    }
    return notes;
  }

  private Component[] actions(@Nullable Run run) {
    var actions = new ArrayList<Component>();
    var ready = latest.readiness(publication().id());
    if (!ready.isReady() || ready.isBehind()) {
      actions.addAll(steps.of(ready.segment(), this, this::showLatest));
    }
    if (user.may(Permission.PUBLISH)) {
      var dryRun = Action.plain(getTranslation("publishing.try"), this::dryRun);
      dryRun.setId("dry-run");
      actions.add(dryRun);
    }
    if (run != null && run.state() == RunState.AWAITING_APPROVAL) {
      addDecisions(run, actions);
    } else if (user.may(Permission.PUBLISH)) {
      addSending(run, ready, actions);
    }
    return actions.toArray(Component[]::new);
  }

  private void addDecisions(Run run, List<Component> actions) {
    if (user.may(Permission.PUBLISH) || user.may(Permission.APPROVE_RUNS)) {
      actions.add(Action.plain(getTranslation("publishing.refuse"), () -> refuse(run)));
    }
    if (mayApprove(run)) {
      actions.add(primary("publishing.approve", () -> approve(run)));
    }
  }

  private void addSending(@Nullable Run run, Readiness ready, List<Component> actions) {
    if (run != null && run.state() == RunState.PAUSED) {
      actions.add(
          primary(
              "publishing.resume", () -> work(() -> publishing.publishSegment().resume(run.id()))));
    } else if (run != null && run.counts().rejected() > 0) {
      if (ready.isReady()) {
        actions.add(Action.plain(getTranslation("publishing.send"), this::send));
      }
      actions.add(
          primary(
              "publishing.send-rejected",
              () -> work(() -> publishing.publishSegment().sendRejectedAgain(run.id()))));
    } else if (ready.isReady()) {
      actions.add(primary("publishing.send", this::send));
    }
  }

  private Approver approver() {
    return new Approver(user.name(), user.may(Permission.APPROVE_OWN_RUNS));
  }

  private boolean mayApprove(Run run) {
    return user.may(Permission.APPROVE_RUNS) && approver().mayApprove(run);
  }

  private Action primary(String words, Runnable onPress) {
    var action = Action.primary(getTranslation(words), onPress).with(Icon.SEND);
    action.setId("send");
    return action;
  }

  private void dryRun() {
    var request = PublishRequest.changes(user.name());
    wait(() -> latest.dryRun(publication().id(), request), this::show);
  }

  private void send() {
    var request = PublishRequest.changes(user.name());
    work(() -> latest.publish(publication().id(), request));
    sayWhatIsDone();
  }

  private void approve(Run run) {
    var by = approver();
    work(() -> publishing.publishSegment().approve(run.id(), by));
    sayWhatIsDone();
  }

  private void refuse(Run run) {
    var by = user.name();
    var why = getTranslation("publishing.refused-by", by);
    work(() -> publishing.publishSegment().refuse(run.id(), by, why));
  }

  private void work(Callable<PublishAnswer> work) {
    wait(work, this::answered);
  }

  private void answered(PublishAnswer answer) {
    switch (answer) {
      case PublishAnswer.Stands(var run) -> show(run);
      case PublishAnswer.Busy busy -> {
        publishing.ledger().latest(publication().id()).ifPresent(this::show);
        main.addComponentAsFirst(Note.warn(getTranslation("publishing.busy", busy.holder())));
      }
      case PublishAnswer.NotPossible(var run, var why) -> {
        show(run);
        main.addComponentAsFirst(Note.warn(why));
      }
    }
  }

  /// Does work off the page's thread; buttons are gone meanwhile, so nothing is sent twice.
  private <T> void wait(Callable<T> work, SerializableConsumer<T> done) {
    head().actions();
    main.removeAll();
    main.add(Skeleton.block(64), Skeleton.block(180), Skeleton.block(240));
    background.run(work, done, this::failed);
  }

  /// As with grey shapes: it shows only when sending takes longer than a moment.
  private void sayWhatIsDone() {
    var words = new Div(Note.info(getTranslation("publishing.working")));
    words.addClassName("skeleton");
    main.addComponentAsFirst(words);
  }

  private void failed(Exception failure) {
    main.removeAll();
    main.add(new Failure(String.valueOf(failure.getMessage())));
    head().actions(actions(publishing.ledger().latest(publication().id()).orElse(null)));
  }
}
