package facet.workbench.segments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import facet.datasets.ErrorCode;
import facet.datasets.condition.Node;
import facet.datasets.condition.SegmentJson;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Note;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import facet.workbench.segments.NodeJson;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.Workspaces;
import facet.workbench.segments.state.Drafts;
import facet.workbench.segments.ui.insight.Desk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The segment builder: `segments/new`, or `segments/` and the id of a saved segment.
@Route("segments/:id")
@Needs(Permission.SEE_SEGMENTS)
class BuilderView extends Div
    implements BeforeEnterObserver, HasDynamicTitle, BuilderHead.Acts, Surroundings.Acts {
  private static final long serialVersionUID = 1L;

  private final transient Workspaces workspaces;
  private final transient SegmentCatalogue catalogue;
  private final transient DraftingTools tools;
  private final transient Surroundings around;
  private final transient CurrentUser user;
  private final transient Ago ago;
  private final transient StatusSteps steps;
  private final BuilderHead head;
  private transient @Nullable SavedSegment saved;
  private transient @Nullable Node savedWhere;

  /// The version that what is on the page was begun on; 0 of a new segment.
  private int base;

  private @Nullable Builder builder;
  private String name = "";

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
    this.ago = new Ago(clock);
    this.around = new Surroundings(this, tools, user.name(), ago, this);
    this.steps = new StatusSteps(catalogue, user);
    addClassName("page");
    head = new BuilderHead(user.may(Permission.EDIT_SEGMENTS), this);
  }

  @Override
  public String getPageTitle() {
    return name.isEmpty() ? getTranslation("segments.new") : name;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = event.getRouteParameters().get(SegmentsNavigation.ID).orElse(SegmentsNavigation.NEW);
    removeAll();
    if (id.equals(SegmentsNavigation.NEW)) {
      saved = null;
      savedWhere = null;
      var asked = event.getLocation().getQueryParameters();
      name = asked.getSingleParameter(SegmentsNavigation.NAME).orElse("");
      var where =
          asked
              .getSingleParameter(SegmentsNavigation.WHERE)
              .flatMap(json -> NodeJson.read(json).found())
              .orElseGet(() -> SegmentDraft.empty().toNode());
      base = 0;
      workspaces.chosen().ifPresentOrElse(w -> openNew(w, where), this::showNoData);
    } else {
      catalogue
          .find(id)
          .ifPresentOrElse(
              found -> open(found, found.currentVersion()),
              () -> add(Note.bad(getTranslation("segments.gone", id))));
    }
  }

  private void open(SavedSegment segment, int version) {
    var document =
        catalogue.version(segment.id(), version).map(SegmentVersion::document).orElseThrow();
    var where =
        SegmentJson.read(document).orThrow(ErrorCode.INVALID_DOCUMENT, segment.name()).where();
    saved = segment;
    savedWhere = where;
    name = segment.name();
    base = segment.currentVersion();
    open(workspaces.of(segment.dataset()), where);
    if (user.may(Permission.EDIT_SEGMENTS)) {
      around.shown(segment.dataset(), segment.id());
    }
  }

  private void openNew(Workspace workspace, Node where) {
    open(workspace, where);
    if (user.may(Permission.EDIT_SEGMENTS)) {
      around.shown(workspace.model().dataset(), "");
    }
  }

  @Override
  public void goOn(Drafts.Draft draft) {
    var segment = SegmentJson.read(draft.document()).orThrow(ErrorCode.INVALID_DOCUMENT, "draft");
    name = draft.name();
    base = draft.baseVersion();
    open(workspaces.of(draft.dataset()), segment.where());
  }

  @Override
  public void openLatest() {
    Optional.ofNullable(saved)
        .flatMap(segment -> catalogue.find(segment.id()))
        .ifPresent(latest -> open(latest, latest.currentVersion()));
  }

  @Override
  public void compare() {
    Optional.ofNullable(saved)
        .flatMap(segment -> catalogue.latest(segment.id()))
        .ifPresent(this::conflict);
  }

  /// Somebody else saved: nothing is written, and the choice is theirs who came second.
  private void conflict(SegmentVersion latest) {
    if (builder == null) {
      return;
    }
    var theirs =
        SegmentJson.read(latest.document())
            .orThrow(ErrorCode.INVALID_DOCUMENT, latest.segmentId())
            .where();
    new ConflictDialog(
            new ConflictDialog.Theirs(
                latest.version(), latest.author(), ago.of(latest.createdAt(), this)),
            builder.differenceFrom(theirs),
            new ConflictDialog.Acts() {
              @Override
              public void saveCopy() {
                saveAs();
              }

              @Override
              public void openTheirs() {
                openLatest();
              }
            })
        .open();
  }

  /// The draft is written down, unless it is what is saved.
  private void changed() {
    stand();
    if (builder == null || !user.may(Permission.EDIT_SEGMENTS)) {
      return;
    }
    var where = builder.draft().toNode();
    var plain = savedWhere == null ? SegmentDraft.empty().toNode() : savedWhere;
    if (where.equals(plain)) {
      around.unchanged();
    } else {
      around.changed(base, name, SegmentJson.write(builder.segment()));
    }
  }

  private void open(Workspace workspace, Node where) {
    removeAll();
    var eyes =
        new Desk.Eyes(
            user.may(Permission.EDIT_SEGMENTS),
            user.may(Permission.SEE_MEMBERS),
            user.may(Permission.SEE_PERSONAL_DATA));
    var supplies =
        new Supplies(user.name(), workspaces.lists(workspace), tools.habits(), tools.metrics());
    builder = new Builder(workspace, where, eyes, supplies, this::changed);
    builder.onBegin(this::begun);
    builder.named(name);
    builder.saved(saved == null ? "" : saved.id());
    head.name(name);
    add(head, around.notices(), builder);
    stand();
  }

  private void showNoData() {
    var words = new Paragraph(getTranslation("segments.no-data"));
    var page = new Div(words);
    if (user.may(Permission.SEE_DATA)) {
      var link = new Anchor("data", getTranslation("segments.no-data.do"));
      link.addClassName("btn");
      page.add(link);
    }
    page.addClassName("empty");
    add(page);
  }

  /// Shows how the draft stands to what is saved.
  private void stand() {
    var segment = saved;
    if (segment == null || builder == null) {
      head.standing("draft", statusWords(SegmentStatus.DRAFT), getTranslation("segments.unsaved"));
      head.versions(List.of(), _ -> {});
      head.steps(List.of());
      return;
    }
    boolean same = builder.draft().toNode().equals(savedWhere);
    head.standing(
        segment.status().name().toLowerCase(Locale.ROOT),
        statusWords(segment.status()),
        same
            ? getTranslation(
                "segments.saved", segment.currentVersion(), ago.of(segment.updatedAt(), this))
            : getTranslation("segments.changed", segment.currentVersion()));
    head.versions(lines(segment), this::openVersion);
    head.steps(same ? next(segment) : List.of());
  }

  /// The ways on from a segment that is saved as it stands.
  private List<Action> next(SavedSegment segment) {
    var next = new ArrayList<>(steps.of(segment, this, () -> stepTaken(segment.id())));
    if (segment.status() == SegmentStatus.APPROVED && user.may(Permission.PUBLISH)) {
      var publish =
          Action.plain(
                  getTranslation("segments.publish"),
                  () ->
                      UI.getCurrent()
                          .navigate(
                              "publish", QueryParameters.simple(Map.of("segment", segment.id()))))
              .with(Icon.SEND);
      publish.setId("publish");
      next.add(publish);
    }
    return next;
  }

  private void stepTaken(String id) {
    catalogue.find(id).ifPresent(segment -> saved = segment);
    stand();
  }

  private String statusWords(SegmentStatus status) {
    return getTranslation("catalogue.status." + status.name().toLowerCase(Locale.ROOT));
  }

  private List<BuilderHead.VersionLine> lines(SavedSegment segment) {
    return catalogue.versions(segment.id()).stream()
        .map(v ->
            new BuilderHead.VersionLine(
                v.version(),
                getTranslation(
                    "segments.version", v.version(), v.author(), ago.of(v.createdAt(), this))))
        .toList();
  }

  /// A segment that was begun with brings a name, unless there is one already.
  private void begun(String of) {
    if (name.isBlank()) {
      head.name(of);
      renamed(of);
    }
  }

  @Override
  public void renamed(String value) {
    name = value;
    if (builder != null) {
      builder.named(value);
    }
  }

  @Override
  public void openVersion(int version) {
    Optional.ofNullable(saved).ifPresent(segment -> open(segment, version));
  }

  @Override
  public void save() {
    if (builder == null || !complete(builder)) {
      return;
    }
    var segment = saved;
    var save = save(builder, name, segment == null ? "" : segment.folder());
    took(
        segment == null
            ? catalogue.create(builder.segment().dataset(), save)
            : catalogue.save(segment.id(), base, save));
  }

  @Override
  public void saveAs() {
    if (builder != null && complete(builder)) {
      new NameDialog(name, this::saveAs).open();
    }
  }

  private void saveAs(String copy) {
    if (builder != null) {
      builder.named(copy);
      took(catalogue.create(builder.segment().dataset(), save(builder, copy, "")));
    }
  }

  private SaveSegment save(Builder from, String as, String folder) {
    return new SaveSegment(as, folder, SegmentJson.write(from.segment()), "", user.name());
  }

  private boolean complete(Builder draft) {
    if (name.isBlank()) {
      tell("segments.name-needed");
      head.focusName();
      return false;
    }
    if (draft.incomplete()) {
      tell("segments.save-incomplete");
      return false;
    }
    return true;
  }

  private void took(SaveResult result) {
    switch (result) {
      case SaveResult.Saved(var segment) -> kept(segment);
      case SaveResult.NameTaken(var taken, var _) -> tell("segments.name-taken", taken);
      case SaveResult.Conflict(var _, var latest) -> conflict(latest);
      case SaveResult.Cycle(var names) -> tell("segments.save-cycle", String.join(" → ", names));
      case SaveResult.NotFound(var id) -> tell("segments.gone", id);
    }
  }

  private void kept(SavedSegment segment) {
    var fresh = saved == null || !saved.id().equals(segment.id());
    saved = segment;
    base = segment.currentVersion();
    name = segment.name();
    head.name(name);
    around.saved(segment.id(), segment.currentVersion());
    if (builder != null) {
      savedWhere = builder.draft().toNode();
      builder.saved(segment.id());
    }
    if (fresh) {
      UI.getCurrent().getPage().getHistory().replaceState(null, "segments/" + segment.id());
    }
    stand();
  }

  private void tell(String key, Object... values) {
    Notification.show(getTranslation(key, values), 6000, Notification.Position.BOTTOM_CENTER);
  }
}
