package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import facet.workbench.catalogue.Folders;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Menu;
import facet.workbench.segments.overview.SegmentLine;
import facet.workbench.segments.overview.Sought;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// Left of the list: ready-made questions, folders, labels. Folders take what is dropped on them;
/// what can be dragged can also be done from a folder's menu.
final class FolderPane extends Aside {
  private static final long serialVersionUID = 1L;

  private final boolean editable;
  private final transient Acts acts;

  /// What can be done from here.
  interface Acts {
    void look(Sought sought);

    void createIn(String parent);

    void rename(String path);

    /// Asks where to.
    void relocate(String path);

    void delete(String path);

    /// Segments were dropped on a folder.
    void drop(String folder);

    /// A folder was dropped on a folder.
    void drop(String path, String folder);
  }

  /// What there is to show.
  record Content(
      List<SegmentLine> lines, Collection<String> folders, Sought sought, Sought.Reader reader) {}

  FolderPane(boolean editable, Acts acts) {
    this.editable = editable;
    this.acts = acts;
    addClassName("side");
    getElement().setAttribute("aria-label", getTranslation("catalogue.folders"));
    getElement()
        .executeJs(
            """
            const at = e => e.target.closest('[data-folder]');
            const FOLDER = 'application/x-facet-folder';
            this.addEventListener('dragstart', e => { const f = at(e); if (f) e.dataTransfer.setData(FOLDER, f.dataset.folder); });
            this.addEventListener('dragover', e => { const f = at(e); if (f) { e.preventDefault(); f.classList.add('over'); } });
            this.addEventListener('dragleave', e => { const f = at(e); if (f) f.classList.remove('over'); });
            this.addEventListener('drop', e => { const f = at(e); if (!f) return; e.preventDefault(); f.classList.remove('over');
              f.dispatchEvent(new CustomEvent('facet-drop', {detail: {carried: e.dataTransfer.getData(FOLDER)}})); });
            """);
  }

  void show(Content content) {
    removeAll();
    shelves(content);
    folders(content);
    labels(content);
  }

  private void shelves(Content content) {
    shelf(content, Sought.Shelf.ALL, Icon.SEGMENTS);
    shelf(content, Sought.Shelf.MINE, Icon.MEMBER);
    if (content.reader().reviews()) {
      shelf(content, Sought.Shelf.TO_REVIEW, Icon.CHECK);
    }
    shelf(content, Sought.Shelf.ALERTS, Icon.BELL);
    shelf(content, Sought.Shelf.TAGS, Icon.TAG);
    shelf(content, Sought.Shelf.ARCHIVED, Icon.DATA);
  }

  private void shelf(Content content, Sought.Shelf shelf, Icon icon) {
    long size =
        content.lines().stream().filter(line -> content.reader().finds(line, shelf)).count();
    var sought = content.sought();
    boolean on = sought.shelf() == shelf && sought.place().folder().isEmpty();
    var words = getTranslation("catalogue.shelf." + shelf.name().toLowerCase(Locale.ROOT));
    var row = row(icon, words, size, on, () -> acts.look(sought.withShelf(shelf)));
    row.setId("shelf-" + shelf.name().toLowerCase(Locale.ROOT));
    if (shelf == Sought.Shelf.ALERTS && size > 0) {
      row.addClassName("alerting");
    }
    if (shelf == Sought.Shelf.ALL && editable) {
      takesDrops(row, "");
    }
    add(row);
  }

  private void folders(Content content) {
    var label = new Div(new Span(getTranslation("catalogue.folders")));
    label.addClassNames("lbl", "row");
    if (editable) {
      var create =
          Action.icon(Icon.PLUS, getTranslation("catalogue.folder.new"), () -> acts.createIn(""));
      create.setId("new-folder");
      label.add(create);
    }
    add(label);
    content.folders().forEach(path -> add(folder(content, path)));
    if (content.folders().isEmpty()) {
      var none = new Div(getTranslation("catalogue.folders.none"));
      none.addClassNames("t12", "s3", "none");
      add(none);
    }
  }

  private Component folder(Content content, String path) {
    long size =
        content.lines().stream()
            .filter(line -> !line.isArchived() && Folders.holds(path, line.segment().folder()))
            .count();
    boolean on = content.sought().place().folder().equals(Optional.of(path));
    var row =
        row(
            Icon.FOLDER,
            Folders.name(path),
            size,
            on,
            () -> acts.look(content.sought().inFolder(path)));
    long depth = path.chars().filter(letter -> letter == '/').count();
    row.getStyle().set("padding-left", 8 + 14 * depth + "px");
    var holder = new Div(row);
    holder.addClassName("fold-row");
    if (editable) {
      row.getElement().setAttribute("draggable", "true");
      takesDrops(row, path);
      holder.add(menu(path));
    } else {
      row.getElement().setAttribute("data-folder", path);
    }
    return holder;
  }

  private void takesDrops(Component row, String path) {
    row.getElement().setAttribute("data-folder", path);
    row.getElement()
        .addEventListener(
            "facet-drop",
            dropped -> {
              var carried = dropped.getEventData().path("event.detail.carried").asString("");
              if (carried.isEmpty()) {
                acts.drop(path);
              } else if (!carried.equals(path)) {
                acts.drop(carried, path);
              }
            })
        .addEventData("event.detail.carried");
  }

  private Component menu(String path) {
    var more = Action.icon(Icon.MORE, getTranslation("catalogue.folder.more", path), () -> {});
    var menu = new Menu(more);
    menu.addItem(getTranslation("catalogue.folder.in"), _ -> acts.createIn(path));
    menu.addItem(getTranslation("catalogue.folder.rename"), _ -> acts.rename(path));
    menu.addItem(getTranslation("catalogue.folder.move"), _ -> acts.relocate(path));
    menu.addItem(getTranslation("catalogue.folder.delete"), _ -> acts.delete(path));
    return more;
  }

  private void labels(Content content) {
    var counts = new TreeMap<String, Long>();
    content.lines().stream()
        .filter(line -> !line.isArchived())
        .flatMap(line -> line.labels().stream())
        .forEach(label -> counts.merge(label, 1L, Long::sum));
    if (counts.isEmpty()) {
      return;
    }
    var heading = new Div(getTranslation("catalogue.labels"));
    heading.addClassName("lbl");
    var chips = new Div();
    chips.addClassName("labels");
    counts.forEach((label, size) -> {
      var chip = new NativeButton(label + " " + size);
      chip.addClassNames("chip", "plain");
      boolean on = content.sought().place().label().equals(Optional.of(label));
      chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
      chip.addClickListener(_ -> acts.look(content.sought().toggled(label)));
      chips.add(chip);
    });
    add(heading, chips);
  }

  private static NativeButton row(Icon icon, String words, long size, boolean on, Runnable press) {
    var name = new Span(words);
    name.addClassNames("grow", "cut");
    var number = new Span(String.valueOf(size));
    number.addClassNames("n", "s3");
    var row = new NativeButton();
    row.add(icon.draw(), name, number);
    row.addClassName("fold");
    if (on) {
      row.addClassName("on");
      row.getElement().setAttribute("aria-current", "true");
    }
    row.getElement().setAttribute("type", "button").setAttribute("title", words);
    row.addClickListener(_ -> press.run());
    return row;
  }
}
