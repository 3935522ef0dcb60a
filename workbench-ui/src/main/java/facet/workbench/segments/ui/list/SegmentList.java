package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.kit.Action;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Icon;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.overview.SegmentLine;
import facet.workbench.segments.overview.Sought;
import facet.workbench.segments.ui.Ago;
import facet.workbench.segments.ui.SegmentsNavigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Folders, list and preview around what is looked for.
final class SegmentList extends Div implements FolderPane.Acts {
  private static final long serialVersionUID = 1L;
  private static final int NARROW = 1280;

  private final transient Tools tools;
  private final transient Sought.Reader reader;
  private final String dataset;
  private final FolderPane folders;
  private final Div bar = new Div();
  private final Div states = new Div();
  private final BulkBar bulk;
  private final SegmentGrid grid;
  private final Div none = new Div();
  private final SegmentPreview preview;
  private final Choice<Optional<String>> owner;
  private final Choice<Sought.Order> order;
  private transient List<SegmentLine> lines = List.of();
  private transient List<SegmentLine> fitting = List.of();
  private transient Sought sought = Sought.ALL;
  private String selected = "";
  private boolean narrow;

  /// What the list works with.
  record Tools(
      Catalogue catalogue, SegmentActs acts, FolderActs folders, Ago ago, Workspace workspace) {}

  /// @param recorded whether sizes are recorded ones, that can be counted again
  SegmentList(
      Tools tools,
      Sought.Reader reader,
      String dataset,
      boolean recorded,
      Consumer<Set<SegmentLine>> count) {
    this.tools = tools;
    this.reader = reader;
    this.dataset = dataset;
    boolean editable = tools.acts().mayEdit();
    folders = new FolderPane(editable, this);
    preview = new SegmentPreview(tools.ago(), tools.catalogue(), tools.acts(), tools.workspace());
    owner =
        new Choice<>(
            Icon.MEMBER, getTranslation("catalogue.owner"), value -> look(sought.withOwner(value)));
    order =
        new Choice<>(
            Icon.FILTER, getTranslation("catalogue.order"), value -> look(sought.ordered(value)));
    grid =
        new SegmentGrid(
            tools.ago(),
            editable,
            this::pick,
            line -> SegmentsNavigation.open(line.id()),
            this::ticked);
    bulk = new BulkBar(tools.acts(), recorded, count, grid::deselectAll);
    addClassName("catg");
    add(folders, middle(), preview);
  }

  private Section middle() {
    states.addClassName("seg");
    states.getElement().setAttribute("role", "radiogroup");
    var gap = new Span();
    gap.addClassName("grow");
    var open =
        Action.icon(
            Icon.FOLDER,
            getTranslation("catalogue.folders"),
            () -> getElement().getClassList().set("side-open", !hasClassName("side-open")));
    open.addClassName("side-button");
    bar.addClassName("cbar");
    bar.add(open, states, gap, owner, order);
    none.addClassName("nohit");
    return new Section(bar, bulk, grid, none);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    var page = event.getUI().getPage();
    page.retrieveExtendedClientDetails(window -> wide(window.getWindowInnerWidth()));
    var watch = page.addBrowserWindowResizeListener(now -> wide(now.getWidth()));
    addDetachListener(gone -> {
      gone.unregisterListener();
      watch.remove();
    });
  }

  private void wide(int pixels) {
    narrow = pixels < NARROW;
    grid.columns(lines, narrow);
  }

  void show(List<SegmentLine> all) {
    lines = all;
    grid.columns(lines, narrow);
    list();
    chosen().ifPresentOrElse(this::select, this::noHit);
  }

  /// Shows other sizes of the same segments.
  void sizes(List<SegmentLine> all) {
    if (alerts(lines) != alerts(all)) {
      show(all);
      return;
    }
    rows(all);
    fitting.stream()
        .filter(line -> line.id().equals(selected))
        .findFirst()
        .ifPresent(preview::sized);
  }

  /// Shows the same segments in the list and leaves what stands beside it alone.
  void rows(List<SegmentLine> all) {
    lines = all;
    grid.columns(lines, narrow);
    fitting = sought.of(lines, reader);
    grid.show(fitting);
  }

  private static long alerts(List<SegmentLine> lines) {
    return lines.stream().filter(line -> !line.alerts().isEmpty()).count();
  }

  void find(String text) {
    sought = sought.withText(text);
    list();
    chosen().ifPresentOrElse(this::pick, this::noHit);
  }

  @Override
  public void look(Sought other) {
    sought = other;
    removeClassName("side-open");
    list();
    chosen().ifPresentOrElse(this::pick, this::noHit);
  }

  private void list() {
    fitting = sought.of(lines, reader);
    folders.show(
        new FolderPane.Content(lines, tools.catalogue().folders().list(dataset), sought, reader));
    states();
    choices();
    grid.show(fitting);
    grid.setVisible(!fitting.isEmpty());
    none.setVisible(fitting.isEmpty());
    none.removeAll();
  }

  /// The one selected before, or the first.
  private Optional<SegmentLine> chosen() {
    return fitting.stream()
        .filter(line -> line.id().equals(selected))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private void noHit() {
    preview.none();
    none.add(
        new Empty(
            getTranslation("catalogue.nohit"),
            Action.plain(
                getTranslation("catalogue.nohit.do"), () -> look(Sought.ALL.withText("")))));
  }

  private void states() {
    states.removeAll();
    for (var status : Sought.Status.values()) {
      var words =
          getTranslation("catalogue.status." + status.name().toLowerCase(Locale.ROOT))
              + " "
              + sought.count(lines, reader, status);
      var button = new NativeButton(words, _ -> look(sought.withStatus(status)));
      button
          .getElement()
          .setAttribute("role", "radio")
          .setAttribute("aria-checked", String.valueOf(status == sought.status()));
      states.add(button);
    }
  }

  private void choices() {
    var owners = new ArrayList<Choice.Option<Optional<String>>>();
    owners.add(new Choice.Option<>(Optional.empty(), getTranslation("catalogue.owner.any")));
    lines.stream()
        .map(line -> line.segment().owner())
        .distinct()
        .sorted()
        .forEach(name -> owners.add(new Choice.Option<>(Optional.of(name), name)));
    owner.show(owners, sought.owner());
    order.show(
        Stream.of(Sought.Order.values())
            .map(one ->
                new Choice.Option<>(
                    one, getTranslation("catalogue.order." + one.name().toLowerCase(Locale.ROOT))))
            .toList(),
        sought.order());
  }

  /// Shows a segment beside the list; one that is there already stays as it is under the hand.
  private void pick(SegmentLine line) {
    if (!preview.shows(line)) {
      select(line);
    }
  }

  private void select(SegmentLine line) {
    selected = line.id();
    grid.current(line, fitting);
    preview.show(line);
  }

  private void ticked(Set<SegmentLine> some) {
    bulk.show(some);
    bar.setVisible(some.isEmpty());
  }

  @Override
  public void createIn(String parent) {
    tools.folders().createIn(parent);
  }

  @Override
  public void rename(String path) {
    tools.folders().rename(path);
  }

  @Override
  public void relocate(String path) {
    tools
        .acts()
        .pickFolder(
            dataset,
            getTranslation("catalogue.folder.move"),
            path,
            parent -> tools.folders().move(path, parent));
  }

  @Override
  public void delete(String path) {
    tools.folders().delete(path);
  }

  @Override
  public void drop(String folder) {
    if (!grid.dragged().isEmpty()) {
      tools.acts().put(grid.dragged(), dataset, folder);
    }
  }

  @Override
  public void drop(String path, String folder) {
    tools.folders().move(path, folder);
  }
}
