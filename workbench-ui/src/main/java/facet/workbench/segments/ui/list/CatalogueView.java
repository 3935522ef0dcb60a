package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import facet.workbench.app.Attention;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SizeCourse;
import facet.workbench.kit.Action;
import facet.workbench.kit.Background;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Mishaps;
import facet.workbench.kit.Note;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import facet.workbench.segments.CountSegments;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.Workspaces;
import facet.workbench.segments.overview.ReadLines;
import facet.workbench.segments.overview.SegmentLine;
import facet.workbench.segments.overview.Sought;
import facet.workbench.segments.templates.Template;
import facet.workbench.segments.templates.Templates;
import facet.workbench.segments.ui.Ago;
import facet.workbench.segments.ui.NoData;
import facet.workbench.segments.ui.SegmentsNavigation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All segments of the dataset: folders and labels at the left, the list, and what the selected one
/// is.
@Route("segments")
@Needs(Permission.SEE_SEGMENTS)
@StyleSheet("facet/segments.css")
@StyleSheet("facet/catalogue.css")
class CatalogueView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Workspace> workspace;
  private final transient Keeping keeping;
  private final transient CurrentUser user;
  private final transient Background counting = new Background(this);
  private final Input search = new Input();
  private final transient Background countingAgain = new Background(this);
  private final Div problems = new Div();
  private transient List<SegmentLine> lines = List.of();

  /// What the page keeps segments with.
  @org.springframework.stereotype.Component
  record Keeping(Catalogue catalogue, CountSegments counts, Clock clock) {}

  private final transient Optional<SegmentList> list;

  CatalogueView(Workspaces workspaces, Keeping keeping, CurrentUser user) {
    this.workspace = workspaces.chosen();
    this.keeping = keeping;
    this.user = user;
    addClassName("page");
    lines = workspace.map(this::read).orElse(List.of());
    list = workspace.filter(_ -> !lines.isEmpty()).map(this::list);
    add(head());
    if (workspace.isEmpty()) {
      add(new NoData(user));
    } else if (list.isEmpty()) {
      add(nothingYet(workspace.get()));
    } else {
      add(problems, list.get());
      list.get().show(lines);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("segments.title");
  }

  private boolean mayEdit() {
    return user.may(Permission.EDIT_SEGMENTS);
  }

  private List<SegmentLine> read(Workspace from) {
    return new ReadLines(from, keeping.catalogue()).read(getLocale());
  }

  private SegmentList list(Workspace from) {
    var reader = new Sought.Reader(user.name(), user.may(Permission.APPROVE_SEGMENTS));
    var acts = new SegmentActs(this, keeping.catalogue(), user, this::changed, this::described);
    var dataset = from.model().dataset();
    var folders = new FolderActs(this, keeping.catalogue().folders(), dataset, this::changed);
    return new SegmentList(
        new SegmentList.Tools(keeping.catalogue(), acts, folders, new Ago(keeping.clock()), from),
        reader,
        dataset,
        new ReadLines(from, keeping.catalogue()).recorded(),
        this::count);
  }

  private Component head() {
    var title = new H1(getTranslation("segments.title"));
    var head = new Div(title);
    head.addClassName("head");
    if (list.isPresent()) {
      head.add(find());
    }
    var gap = new Div();
    gap.addClassName("grow");
    head.add(gap);
    workspace.ifPresent(from -> {
      if (list.isPresent() && mayEdit()) {
        var schedule =
            Action.quiet(getTranslation("catalogue.schedule"), () -> schedule(from)).with(Icon.CAL);
        schedule.setId("schedule");
        var templates =
            Action.quiet(getTranslation("catalogue.templates"), () -> templates(from))
                .with(Icon.PASTE);
        templates.setId("templates");
        head.add(schedule, templates);
      }
      if (mayEdit()) {
        head.add(
            Action.primary(getTranslation("segments.new"), SegmentsNavigation::openNew)
                .with(Icon.PLUS));
      }
    });
    return head;
  }

  private Component find() {
    search.setType("search");
    search.setId("find-segments");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(120);
    search.addValueChangeListener(typed -> list.ifPresent(shown -> shown.find(typed.getValue())));
    tellHowMany();
    var find = new Div(Icon.SEARCH.draw(), search);
    find.addClassNames("find", "head-find");
    return find;
  }

  private void tellHowMany() {
    var words = getTranslation("catalogue.search", lines.size());
    search.setPlaceholder(words);
    search.getElement().setAttribute("aria-label", words);
  }

  private void schedule(Workspace from) {
    new ScheduleDialog(
            keeping.catalogue().refresh(),
            from.model().dataset(),
            from.model().zone(),
            this::changed)
        .open();
  }

  private static List<Template> offered(Workspace from) {
    return new Templates(from.model(), from.asOf()).offered();
  }

  private void templates(Workspace from) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("catalogue.templates.title"));
    dialog.setWidth("720px");
    dialog.add(new TemplateList(offered(from), dialog::close));
    dialog.getFooter().add(Action.plain(getTranslation("catalogue.close"), dialog::close));
    dialog.open();
  }

  private Component nothingYet(Workspace from) {
    var why = getTranslation("catalogue.empty");
    if (!mayEdit()) {
      return new Empty(why);
    }
    var start =
        new Section(new H2(why), new Paragraph(getTranslation("catalogue.empty.templates")));
    start.add(new TemplateList(offered(from), () -> {}));
    start.addClassName("start");
    return start;
  }

  private void changed() {
    readAgain();
    list.ifPresent(shown -> shown.show(lines));
    tellHowMany();
    getUI().ifPresent(Attention::changed);
  }

  private void described() {
    readAgain();
    list.ifPresent(shown -> shown.rows(lines));
  }

  private void sized() {
    readAgain();
    showSizes();
  }

  private void sized(Map<String, SizeCourse> counted) {
    lines = SegmentLine.sized(lines, counted);
    showSizes();
  }

  private void showSizes() {
    problems.removeAll();
    list.ifPresent(shown -> shown.sizes(lines));
  }

  private void readAgain() {
    workspace.ifPresent(from -> {
      var read = read(from);
      var recorded = new ReadLines(from, keeping.catalogue()).recorded();
      lines = recorded ? read : keepSizes(read);
    });
  }

  /// Sizes that were counted for this reader alone stay as long as the page does.
  private List<SegmentLine> keepSizes(List<SegmentLine> fresh) {
    return SegmentLine.sized(
        fresh, lines.stream().collect(Collectors.toMap(SegmentLine::id, SegmentLine::course)));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    workspace.filter(_ -> list.isPresent()).ifPresent(this::countMissing);
  }

  /// Counts what was never counted on the data in use; for those who may not see everybody, all of
  /// it, for them.
  private void countMissing(Workspace from) {
    var reading = new ReadLines(from, keeping.catalogue());
    var before = lines;
    if (reading.recorded()) {
      counting.run(
          () -> keeping.counts().countMissing(from.model().dataset()),
          any -> {
            if (Boolean.TRUE.equals(any)) {
              sized();
            }
          },
          this::uncounted);
    } else {
      counting.run(() -> reading.counted(before, keeping.clock()), this::sized, this::uncounted);
    }
  }

  private void count(Set<SegmentLine> some) {
    workspace.ifPresent(from -> {
      var ids = some.stream().map(SegmentLine::id).toList();
      countingAgain.run(
          () -> {
            keeping.counts().count(from.model().dataset(), ids);
            return ids.size();
          },
          _ -> sized(),
          this::uncounted);
    });
  }

  private void uncounted(Exception problem) {
    var why = Mishaps.words("The sizes of the segments stay as they were", problem);
    problems.removeAll();
    problems.add(Note.bad(getTranslation("catalogue.count-failed", why)));
  }
}
