package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.kit.Action;
import facet.workbench.kit.Background;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.Workspaces;
import facet.workbench.segments.ui.Ago;
import facet.workbench.segments.ui.SegmentsNavigation;
import facet.workbench.segments.ui.StatusSteps;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All segments of the dataset: what each says, how many it holds now, who saved it when.
@Route("segments")
@Needs(Permission.SEE_SEGMENTS)
@StyleSheet("facet/segments.css")
class CatalogueView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueView.class);

  private final transient Optional<Workspace> workspace;
  private final transient SegmentCatalogue catalogue;
  private final Map<String, String> sizes = new HashMap<>();
  private final Div middle = new Div();
  private final Div bar = new Div();
  private final SegmentTable table;
  private final SegmentPreview preview;
  private final transient Background counting = new Background(this);
  private transient List<SegmentLine> lines;
  private String search = "";
  private String selected = "";
  private Status shown = Status.ALL;

  private enum Status {
    ALL,
    DRAFT,
    REVIEW,
    APPROVED,
    PUBLISHED
  }

  CatalogueView(Workspaces workspaces, SegmentCatalogue catalogue, CurrentUser user, Clock clock) {
    this.workspace = workspaces.chosen();
    this.catalogue = catalogue;
    var ago = new Ago(clock);
    lines = read();
    table =
        new SegmentTable(ago, this::select, line -> SegmentsNavigation.open(line.segment().id()));
    preview = new SegmentPreview(ago, catalogue, new StatusSteps(catalogue, user), this::stepTaken);
    addClassName("page");
    add(head(user.may(Permission.EDIT_SEGMENTS) && workspace.isPresent()));
    add(workspace.isEmpty() ? noData(user) : lines.isEmpty() ? nothingYet(user) : body());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("segments.title");
  }

  private Component head(boolean editable) {
    var title = new H1(getTranslation("segments.title"));
    title.addClassName("grow");
    var head = new Div(title);
    head.addClassName("head");
    if (editable) {
      head.add(newSegment());
    }
    return head;
  }

  private Action newSegment() {
    return Action.primary(getTranslation("segments.new"), SegmentsNavigation::openNew)
        .with(Icon.PLUS);
  }

  private Component noData(CurrentUser user) {
    var page = new Div(new Paragraph(getTranslation("segments.no-data")));
    page.addClassName("empty");
    if (user.may(Permission.SEE_DATA)) {
      var link = new Anchor("data", getTranslation("segments.no-data.do"));
      link.addClassName("btn");
      page.add(link);
    }
    return page;
  }

  private Component nothingYet(CurrentUser user) {
    var why = getTranslation("catalogue.empty");
    return user.may(Permission.EDIT_SEGMENTS)
        ? new Empty(
            why, Action.plain(getTranslation("catalogue.empty.do"), SegmentsNavigation::openNew))
        : new Empty(why);
  }

  private Component body() {
    middle.addClassName("mid");
    middle.add(bar, table);
    bar();
    var body = new Div(new Section(middle), preview);
    body.addClassName("catg");
    show();
    select(lines.getFirst());
    return body;
  }

  private List<SegmentLine> read() {
    return workspace.map(w -> SegmentLines.of(w, catalogue, getLocale())).orElse(List.of());
  }

  private void stepTaken() {
    lines = read();
    bar();
    show();
  }

  private void bar() {
    var states = new Div();
    states.addClassName("seg");
    states.getElement().setAttribute("role", "radiogroup");
    for (var status : Status.values()) {
      long size = lines.stream().filter(line -> fits(line, status)).count();
      var button =
          new NativeButton(
              getTranslation("catalogue.status." + status.name().toLowerCase(Locale.ROOT))
                  + " "
                  + size);
      button.getElement().setAttribute("role", "radio");
      button.getElement().setAttribute("aria-checked", String.valueOf(status == shown));
      button.addClickListener(_ -> {
        shown = status;
        states
            .getChildren()
            .forEach(other ->
                other.getElement().setAttribute("aria-checked", String.valueOf(other == button)));
        show();
      });
      states.add(button);
    }
    bar.removeAll();
    bar.add(states, new Span(), find());
    bar.getChildren()
        .skip(1)
        .findFirst()
        .ifPresent(gap -> gap.getElement().getClassList().add("grow"));
    bar.addClassName("cbar");
  }

  private Component find() {
    var field = new Input();
    field.setType("search");
    field.setPlaceholder(getTranslation("catalogue.search", lines.size()));
    field.getElement().setAttribute("aria-label", getTranslation("catalogue.search", lines.size()));
    field.setValue(search);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(typed -> {
      search = typed.getValue();
      show();
    });
    var find = new Div(Icon.SEARCH.draw(), field);
    find.addClassName("find");
    return find;
  }

  private boolean fits(SegmentLine line, Status status) {
    return status == Status.ALL || line.status().equals(status.name().toLowerCase(Locale.ROOT));
  }

  private void show() {
    var fitting = lines.stream().filter(line -> fits(line, shown) && line.fits(search)).toList();
    table.show(fitting, sizes);
    fitting.stream()
        .filter(line -> line.segment().id().equals(selected))
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .ifPresent(this::select);
  }

  private void select(SegmentLine line) {
    var id = line.segment().id();
    selected = id;
    table.select(id);
    preview.show(line, sizes.getOrDefault(id, ""));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    countFrom(0);
  }

  /// Counts the segments one after the other; each number appears when it is known.
  private void countFrom(int next) {
    if (workspace.isEmpty() || next >= lines.size()) {
      return;
    }
    var line = lines.get(next);
    var segmentSizes = new SegmentSizes(workspace.get(), catalogue);
    counting.run(
        () -> segmentSizes.of(line),
        size -> {
          counted(line, size);
          countFrom(next + 1);
        },
        problem -> LOG.error("The sizes of the segments stay unknown", problem));
  }

  private void counted(SegmentLine line, OptionalLong size) {
    var formats = Formats.of(this);
    var words = size.isPresent() ? formats.count(size.getAsLong()) : Formats.MISSING;
    var id = line.segment().id();
    sizes.put(id, words);
    table.size(id, words);
    if (id.equals(selected)) {
      select(line);
    }
  }
}
