package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import facet.workbench.catalogue.SegmentSize;
import facet.workbench.catalogue.SizeCourse;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Sparkline;
import facet.workbench.segments.overview.SegmentLine;
import facet.workbench.segments.ui.Ago;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The list of segments, drawn as far as it is seen. Arrow keys walk it, the one with the focus is
/// previewed, Enter opens it; ticked ones are worked on together, and can be dragged to a folder.
final class SegmentGrid extends Grid<SegmentLine> {
  private static final long serialVersionUID = 1L;

  private final transient Ago ago;
  private final transient Consumer<SegmentLine> onShow;
  private String shown = "";
  private transient @Nullable SegmentLine focused;
  private transient Set<String> dragged = Set.of();
  private final Column<SegmentLine> course;
  private final Column<SegmentLine> change;
  private final Column<SegmentLine> used;
  private final Column<SegmentLine> owner;

  SegmentGrid(
      Ago ago,
      boolean editable,
      Consumer<SegmentLine> onShow,
      Consumer<SegmentLine> onOpen,
      Consumer<Set<SegmentLine>> onTick) {
    this.ago = ago;
    this.onShow = onShow;
    addClassName("seg-grid");
    setSelectionMode(editable ? SelectionMode.MULTI : SelectionMode.NONE);
    column("segment", named()).setFlexGrow(1).setWidth("200px");
    column("status", status()).setWidth("96px");
    number(column("members", members()).setWidth("84px"));
    course = column("course", course()).setWidth("92px");
    change = number(column("change", change()).setWidth("72px"));
    used = number(column("used", plain("used", this::used)).setWidth("48px"));
    owner = column("owner", avatar()).setWidth("52px");
    number(column("counted", plain("counted", this::counted)).setWidth("96px"));
    setPartNameGenerator(line -> line.id().equals(shown) ? "current" : null);
    addCellFocusListener(focus -> focus.getItem().ifPresent(this::focus));
    addItemDoubleClickListener(click -> onOpen.accept(click.getItem()));
    getElement()
        .addEventListener("keydown", _ -> open(onOpen))
        .setFilter("event.key === 'Enter' && event.composedPath()[0].localName === 'td'");
    if (editable) {
      asMultiSelect().addValueChangeListener(change -> onTick.accept(change.getValue()));
      setRowsDraggable(true);
      addDragStartListener(start ->
          dragged =
              start.getDraggedItems().stream().map(SegmentLine::id).collect(Collectors.toSet()));
      addDragEndListener(_ -> dragged = Set.of());
    }
  }

  /// The segments that the mouse carries; none once it has let go.
  Set<String> dragged() {
    return dragged;
  }

  void show(List<SegmentLine> lines) {
    var ticked = getSelectedItems().stream().map(SegmentLine::id).collect(Collectors.toSet());
    setItems(lines);
    if (!ticked.isEmpty()) {
      lines.stream().filter(line -> ticked.contains(line.id())).forEach(this::select);
    }
  }

  /// Marks the one that is previewed.
  void current(SegmentLine line, Collection<SegmentLine> among) {
    var before = shown;
    shown = line.id();
    focused = line;
    if (!before.equals(shown)) {
      among.stream()
          .filter(one -> one.id().equals(before) || one.id().equals(shown))
          .forEach(one -> getDataProvider().refreshItem(one));
    }
  }

  /// Leaves out what a narrow window has no room for, and what says nothing of any of these: the
  /// names have its room.
  void columns(Collection<SegmentLine> all, boolean narrow) {
    boolean moved = all.stream().anyMatch(line -> line.course().line().length > 1);
    change.setVisible(moved);
    course.setVisible(moved && !narrow);
    used.setVisible(!narrow && all.stream().anyMatch(line -> !line.uses().isEmpty()));
    owner.setVisible(!narrow);
  }

  private void focus(SegmentLine line) {
    focused = line;
    if (!line.id().equals(shown)) {
      onShow.accept(line);
    }
  }

  private void open(Consumer<SegmentLine> onOpen) {
    var line = focused;
    if (line != null) {
      onOpen.accept(line);
    }
  }

  private Column<SegmentLine> column(String key, Renderer<SegmentLine> renderer) {
    var head = new Span(getTranslation("catalogue." + key));
    return addColumn(renderer).setHeader(head).setKey(key).setFlexGrow(0).setSortable(false);
  }

  private static Column<SegmentLine> number(Column<SegmentLine> column) {
    return column.setTextAlign(ColumnTextAlign.END);
  }

  private Renderer<SegmentLine> named() {
    return LitRenderer.<SegmentLine>of(
            """
            <div data-segment=${item.id}><div class="row named"><span class="cut m">${item.name}</span>
            <span class="chip plain" ?hidden=${!item.tag}>${item.tag}</span></div>
            <div class="t12 s3 cut" title=${item.words}>${item.words}</div></div>\
            """)
        .withProperty("id", SegmentLine::id)
        .withProperty("name", line -> line.segment().name())
        .withProperty("tag", line -> line.segment().tag() ? getTranslation("catalogue.is-tag") : "")
        .withProperty(
            "words",
            line ->
                line.segment().description().isEmpty()
                    ? line.words().shown()
                    : line.segment().description());
  }

  private Renderer<SegmentLine> status() {
    return LitRenderer.<SegmentLine>of(
            "<span class=\"chip bare ${item.style}\">${item.words}</span>")
        .withProperty("style", SegmentLine::status)
        .withProperty("words", line -> getTranslation("catalogue.status." + line.status()));
  }

  private Renderer<SegmentLine> members() {
    return LitRenderer.<SegmentLine>of("<span class=${item.style}>${item.members}</span>")
        .withProperty(
            "style", line -> line.size().isEmpty() && !line.isArchived() ? "skel" : "num m")
        .withProperty("members", this::size);
  }

  private String size(SegmentLine line) {
    var formats = Formats.of(this);
    if (line.size().isEmpty() && !line.isArchived()) {
      return "";
    }
    return line.size().map(SegmentSize::members).map(formats::count).orElse(Formats.MISSING);
  }

  private Renderer<SegmentLine> course() {
    return LitRenderer.<SegmentLine>of(
            """
            <svg class="spark s3" width="76" height="20" role="img" aria-label=${item.words} ?hidden=${!item.points}>
            <polyline points=${item.points} fill="none" stroke="currentColor" stroke-width="1.25" stroke-linejoin="round"></polyline>
            <circle cx=${item.x} cy=${item.y} r="1.75" fill="currentColor"></circle></svg>
            <span class="s3" ?hidden=${item.points}>–</span>\
            """)
        .withProperty("points", line -> points(line))
        .withProperty("x", line -> last(points(line), 0))
        .withProperty("y", line -> last(points(line), 1))
        .withProperty(
            "words", line -> getTranslation("catalogue.course.words", line.course().line().length));
  }

  private static String points(SegmentLine line) {
    return Sparkline.points(line.course().line());
  }

  private static String last(String points, int which) {
    var end = points.substring(points.lastIndexOf(' ') + 1).split(",");
    return end.length == 2 ? end[which] : "0";
  }

  private Renderer<SegmentLine> change() {
    return LitRenderer.<SegmentLine>of(
            "<span class=${item.style} title=${item.why}>${item.mark}${item.words}</span>")
        .withProperty("style", line -> line.alerts().isEmpty() ? "num s2" : "num warn m")
        .withProperty("mark", line -> line.alerts().isEmpty() ? "" : "⚠ ")
        .withProperty("why", this::why)
        .withProperty("words", this::change);
  }

  private String change(SegmentLine line) {
    return told(line).map(new MoveWords(this)::share).orElse(Formats.MISSING);
  }

  /// The latest move beyond the bound that nobody has seen, else the last of all.
  private static Optional<SizeCourse.Move> told(SegmentLine line) {
    return line.alerts().stream().findFirst().or(line::lastMove);
  }

  private String why(SegmentLine line) {
    var moved = told(line).map(new MoveWords(this)::tip).orElse("");
    return line.alerts().isEmpty() ? moved : getTranslation("catalogue.alert.mark") + "\n" + moved;
  }

  private String used(SegmentLine line) {
    return line.uses().isEmpty() ? Formats.MISSING : String.valueOf(line.uses().size());
  }

  private String counted(SegmentLine line) {
    return line.size().map(size -> ago.of(size.countedAt(), this)).orElse(Formats.MISSING);
  }

  private static Renderer<SegmentLine> plain(String key, ValueProvider<SegmentLine, String> words) {
    return LitRenderer.<SegmentLine>of("<span class=\"num s3 t12\">${item." + key + "}</span>")
        .withProperty(key, words);
  }

  private static Renderer<SegmentLine> avatar() {
    return LitRenderer.<SegmentLine>of(
            "<span class=\"ava s\" style=\"display:block\" title=${item.owner} aria-label=${item.owner}>${item.letters}</span>")
        .withProperty("owner", line -> line.segment().owner())
        .withProperty("letters", line -> letters(line.segment().owner()));
  }

  private static String letters(String owner) {
    return owner.substring(0, Math.min(2, owner.length())).toUpperCase(Locale.ROOT);
  }
}
