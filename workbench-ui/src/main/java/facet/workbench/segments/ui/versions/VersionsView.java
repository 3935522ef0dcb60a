package facet.workbench.segments.ui.versions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import facet.datasets.condition.Node;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.kit.Action;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Note;
import facet.workbench.kit.Toast;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import facet.workbench.segments.Workspaces;
import facet.workbench.segments.ui.Ago;
import facet.workbench.segments.ui.SaveNotice;
import facet.workbench.segments.ui.SegmentsNavigation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `segments/ID/versions?from=1&to=2`: every version with what was said of it, and two of them
/// compared.
@Route("segments/:id/versions")
@Needs(Permission.SEE_SEGMENTS)
@StyleSheet("facet/segments.css")
@StyleSheet("facet/catalogue.css")
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient Workspaces workspaces;
  private final transient Catalogue catalogue;
  private final transient CurrentUser user;
  private final transient Ago ago;

  VersionsView(Workspaces workspaces, Catalogue catalogue, CurrentUser user, Clock clock) {
    this.workspaces = workspaces;
    this.catalogue = catalogue;
    this.user = user;
    this.ago = new Ago(clock);
    addClassName("page");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("versions.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var id = event.getRouteParameters().get("id").orElse("");
    var asked = event.getLocation().getQueryParameters();
    catalogue
        .segments()
        .find(id)
        .ifPresentOrElse(
            segment -> {
              workspaces.choose(segment.dataset());
              show(segment, number(asked, "from"), number(asked, "to"));
            },
            () -> add(Note.bad(getTranslation("segments.gone", id))));
  }

  private static Optional<Integer> number(QueryParameters asked, String name) {
    return asked
        .getSingleParameter(name)
        .filter(text -> text.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf);
  }

  private void show(SavedSegment segment, Optional<Integer> from, Optional<Integer> to) {
    var versions = catalogue.segments().versions(segment.id());
    int newer = to.filter(v -> has(versions, v)).orElse(segment.currentVersion());
    int older = from.filter(v -> has(versions, v)).orElse(Math.max(1, newer - 1));
    var facts = new VersionList.Facts(catalogue, segment, versions, ago);
    var list =
        new VersionList(facts, older, newer, (a, b) -> compare(segment, a, b), mayRestore(segment));
    list.onRestore(version -> restore(segment, version));
    var main = new Div();
    main.addClassName("vmain");
    var before = where(versions, older);
    var after = where(versions, newer);
    if (versions.size() == 1) {
      main.add(new Empty(getTranslation("versions.one")));
    } else if (before.isEmpty() || after.isEmpty()) {
      main.add(Note.bad(getTranslation("versions.unreadable")));
    } else {
      var workspace = workspaces.of(segment.dataset());
      var pair = new MembersPart.Pair(segment, older, newer);
      main.add(
          new RulesPart(workspace, older, newer, before.get(), after.get()),
          new MembersPart(workspace, pair, before.get(), after.get()));
    }
    var page = new Div(list, main);
    page.addClassName("vers");
    add(head(segment), page);
  }

  private Div head(SavedSegment segment) {
    var all = new Anchor("segments", getTranslation("segments.title"));
    all.getElement().setAttribute("router-link", true);
    var crumb = new Span(all, Icon.RIGHT.draw());
    crumb.addClassNames("crumb", "row");
    var title = new H1(getTranslation("versions.of", segment.name()));
    title.addClassNames("grow", "cut");
    var open =
        Action.plain(getTranslation("catalogue.open"), () -> SegmentsNavigation.open(segment.id()));
    var head = new Div(crumb, title, open);
    head.addClassName("head");
    return head;
  }

  private boolean mayRestore(SavedSegment segment) {
    return user.may(Permission.EDIT_SEGMENTS) && segment.status() != SegmentStatus.ARCHIVED;
  }

  private void compare(SavedSegment segment, int from, int to) {
    UI.getCurrent()
        .navigate(
            "segments/" + segment.id() + "/versions",
            QueryParameters.simple(Map.of("from", String.valueOf(from), "to", String.valueOf(to))));
  }

  private void restore(SavedSegment segment, int version) {
    var result =
        catalogue.segments().restore(segment.id(), version, segment.currentVersion(), user.name());
    switch (result) {
      case SaveResult.Saved(var saved) -> {
        tell("versions.restored", version, saved.currentVersion());
        compare(saved, segment.currentVersion(), saved.currentVersion());
      }
      case SaveResult.Conflict _ -> tell("catalogue.step.late", segment.name());
      case SaveResult.Refused refused -> SaveNotice.show(refused, this);
    }
  }

  private void tell(String key, Object... values) {
    Toast.tell(getTranslation(key, values));
  }

  private static boolean has(List<SegmentVersion> versions, int number) {
    return versions.stream().anyMatch(version -> version.version() == number);
  }

  private static Optional<Node> where(List<SegmentVersion> versions, int number) {
    return versions.stream()
        .filter(version -> version.version() == number)
        .findFirst()
        .flatMap(version -> SegmentJson.read(version.document()).found())
        .map(Segment::where);
  }
}
