package facet.workbench.segments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import facet.datasets.ErrorCode;
import facet.datasets.condition.Node;
import facet.datasets.condition.SegmentJson;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.kit.Note;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import facet.workbench.segments.NodeJson;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.Workspaces;
import facet.workbench.segments.state.Drafts;
import facet.workbench.segments.ui.insight.Desk;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The segment builder: `segments/new`, or `segments/` and the id of a saved segment.
@Route("segments/:id")
@Needs(Permission.SEE_SEGMENTS)
class BuilderView extends Div
    implements BeforeEnterObserver,
        HasDynamicTitle,
        BuilderHead.Acts,
        Surroundings.Acts,
        Saving.Acts {
  private static final long serialVersionUID = 1L;

  private final transient Workspaces workspaces;
  private final transient SegmentCatalogue catalogue;
  private final transient DraftingTools tools;
  private final transient CurrentUser user;
  private final transient Ago ago;
  private final transient Surroundings around;
  private final transient HeadStanding standing;
  private final transient Saving saving;
  private final BuilderHead head;
  private transient Baseline baseline = Baseline.NEW;
  private @Nullable Builder builder;

  BuilderView(
      Workspaces workspaces,
      SegmentCatalogue catalogue,
      DraftingTools tools,
      CurrentUser user,
      Clock clock) {
    this.workspaces = workspaces;
    this.tools = tools;
    this.catalogue = catalogue;
    this.user = user;
    ago = new Ago(clock);
    head = new BuilderHead(mayEdit(), this);
    around = new Surroundings(this, tools, user.name(), ago, this);
    standing = new HeadStanding(head, catalogue, user, ago);
    saving = new Saving(catalogue, user.name(), this, this);
    addClassName("page");
  }

  @Override
  public String getPageTitle() {
    return onPage()
        .map(Builder::name)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> getTranslation("segments.new"));
  }

  private Optional<Builder> onPage() {
    return Optional.ofNullable(builder);
  }

  private boolean mayEdit() {
    return user.may(Permission.EDIT_SEGMENTS);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = event.getRouteParameters().get(SegmentsNavigation.ID).orElse(SegmentsNavigation.NEW);
    removeAll();
    builder = null;
    baseline = Baseline.NEW;
    if (id.equals(SegmentsNavigation.NEW)) {
      workspaces
          .chosen()
          .ifPresentOrElse(
              workspace -> openNew(workspace, event.getLocation()), () -> add(new NoData(user)));
    } else {
      catalogue
          .find(id)
          .ifPresentOrElse(
              found -> {
                workspaces.choose(found.dataset());
                open(found);
              },
              () -> add(Note.bad(getTranslation("segments.gone", id))));
    }
  }

  private void openNew(Workspace workspace, Location asked) {
    var parameters = asked.getQueryParameters();
    var name =
        BuilderHead.fitting(parameters.getSingleParameter(SegmentsNavigation.NAME).orElse(""));
    var where =
        parameters
            .getSingleParameter(SegmentsNavigation.WHERE)
            .flatMap(json -> NodeJson.read(json).found())
            .orElse(Baseline.NEW.where());
    open(workspace, name, where);
  }

  private void open(SavedSegment segment) {
    var where = where(segment);
    baseline = Baseline.of(segment, where);
    open(workspaces.of(segment.dataset()), segment.name(), where);
  }

  private void open(Workspace workspace, String name, Node where) {
    show(workspace, name, where);
    if (mayEdit()) {
      around.shown(workspace.model().dataset(), baseline.id());
    }
  }

  private Node where(SavedSegment segment) {
    return where(catalogue.version(segment.id(), segment.currentVersion()).orElseThrow());
  }

  private static Node where(SegmentVersion version) {
    return SegmentJson.read(version.document())
        .orThrow(ErrorCode.INVALID_DOCUMENT, version.segmentId())
        .where();
  }

  private void show(Workspace workspace, String name, Node where) {
    removeAll();
    var eyes =
        new Desk.Eyes(
            mayEdit(), user.may(Permission.SEE_MEMBERS), user.may(Permission.SEE_PERSONAL_DATA));
    var supplies =
        new Supplies(
            user.name(),
            workspaces.lists(workspace),
            tools.habits(),
            new Making(
                tools.metrics(),
                tools.catalogue(),
                () -> workspaces.of(workspace.model().dataset())));
    var shown = new Builder(workspace, where, eyes, supplies, this::changed);
    shown.onBegin(this::begun);
    shown.named(name);
    shown.saved(baseline.id());
    builder = shown;
    head.name(name);
    add(head, around.notices(), shown);
    head.versionsOf(baseline.id());
    stand(shown);
  }

  private void changed() {
    onPage()
        .ifPresent(shown -> {
          stand(shown);
          writeDown(shown);
        });
  }

  private void stand(Builder shown) {
    var segment = shown.segment();
    if (baseline.isSaved(segment.name(), segment.where())) {
      standing.saved(baseline, baseline.segment().orElseThrow(), this::stepTaken);
    } else {
      standing.unsaved(baseline);
    }
  }

  /// The draft is written down, unless it would not be missed.
  private void writeDown(Builder shown) {
    var segment = shown.segment();
    if (!mayEdit()) {
      return;
    }
    if (baseline.isWorthless(segment.name(), segment.where())) {
      around.unchanged();
    } else {
      around.changed(baseline.version(), segment.name(), SegmentJson.write(segment));
    }
  }

  private void stepTaken() {
    catalogue.find(baseline.id()).ifPresent(segment -> baseline = baseline.with(segment));
    onPage().ifPresent(this::stand);
  }

  /// A segment that was begun with brings a name, unless there is one already.
  private void begun(String of) {
    if (onPage().filter(shown -> shown.name().isBlank()).isPresent()) {
      head.name(of);
      renamed(of);
    }
  }

  @Override
  public void renamed(String name) {
    onPage()
        .filter(shown -> !shown.name().equals(name))
        .ifPresent(shown -> {
          shown.named(name);
          changed();
        });
  }

  @Override
  public void save() {
    onPage().ifPresent(shown -> saving.save(baseline, shown));
  }

  @Override
  public void saveAs() {
    onPage().ifPresent(saving::saveCopy);
  }

  @Override
  public void askName() {
    head.focusName();
  }

  @Override
  public void kept(SavedSegment segment) {
    boolean another = !baseline.id().equals(segment.id());
    onPage()
        .ifPresent(shown -> {
          baseline = Baseline.of(segment, shown.draft().toNode());
          head.name(segment.name());
          shown.named(segment.name());
          shown.saved(segment.id());
          around.saved(segment.id(), segment.currentVersion());
          head.versionsOf(baseline.id());
          stand(shown);
        });
    if (another) {
      UI.getCurrent().getPage().getHistory().replaceState(null, "segments/" + segment.id());
    }
  }

  /// Somebody else saved: nothing is written, and the choice is theirs who came second.
  @Override
  public void conflict(SegmentVersion latest) {
    onPage()
        .ifPresent(shown -> {
          var theirs =
              new ConflictDialog.Theirs(
                  latest.version(),
                  latest.author(),
                  ago.of(latest.createdAt(), this),
                  latest.author().equals(user.name()));
          new ConflictDialog(
                  theirs, shown.changesSince(where(latest)), this::saveAs, this::openLatest)
              .open();
        });
  }

  @Override
  public void goOn(Drafts.Draft draft) {
    var where = NodeJson.read(draft.document()).orThrow(ErrorCode.INVALID_DOCUMENT, "draft");
    baseline =
        catalogue
            .find(draft.segmentId())
            .map(segment -> Baseline.of(segment, where(segment)))
            .orElse(Baseline.NEW)
            .begunOn(draft.baseVersion());
    show(workspaces.of(draft.dataset()), draft.name(), where);
  }

  @Override
  public void openLatest() {
    withLatest(this::open);
  }

  @Override
  public void compare() {
    withLatest(latest -> catalogue.latest(latest.id()).ifPresent(this::conflict));
  }

  private void withLatest(Consumer<SavedSegment> act) {
    catalogue.find(baseline.id()).ifPresent(act);
  }
}
