package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import facet.workbench.segments.ui.Ago;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The list of segments; the arrow keys walk it, Enter opens one.
final class SegmentTable extends NativeTable {
  private static final long serialVersionUID = 1L;

  private final transient Ago ago;
  private final transient Consumer<SegmentLine> onSelect;
  private final transient Consumer<SegmentLine> onOpen;
  private final Map<String, NativeTableRow> rows = new HashMap<>();
  private final Map<String, Span> sizes = new HashMap<>();

  SegmentTable(Ago ago, Consumer<SegmentLine> onSelect, Consumer<SegmentLine> onOpen) {
    this.ago = ago;
    this.onSelect = onSelect;
    this.onOpen = onOpen;
    addClassNames("tbl", "cat");
    var head = new NativeTableRow();
    for (var column : List.of("segment", "status", "members", "version", "owner", "saved")) {
      var cell = new NativeTableHeaderCell(getTranslation("catalogue." + column));
      cell.addClassName("col-" + column);
      if (!List.of("segment", "status", "owner").contains(column)) {
        cell.addClassName("num");
      }
      head.add(cell);
    }
    getHead().add(head);
  }

  void show(List<SegmentLine> lines, Map<String, String> known) {
    getBody().removeAll();
    rows.clear();
    sizes.clear();
    lines.forEach(line -> getBody().add(row(line, known)));
  }

  void select(String id) {
    rows.forEach((key, row) ->
        row.getElement().setAttribute("aria-selected", String.valueOf(key.equals(id))));
  }

  /// Fills in how many members a segment has.
  void size(String id, String words) {
    var cell = sizes.get(id);
    if (cell != null) {
      cell.setText(words);
      cell.removeClassName("skel");
    }
  }

  private NativeTableRow row(SegmentLine line, Map<String, String> known) {
    var segment = line.segment();
    var size = new Span(known.getOrDefault(segment.id(), ""));
    if (size.getText().isEmpty()) {
      size.addClassName("skel");
    }
    sizes.put(segment.id(), size);
    var status = new Span(getTranslation("catalogue.status." + line.status()));
    status.addClassNames("chip", "bare", line.status());
    var row =
        new NativeTableRow(
            new NativeTableCell(named(line)),
            new NativeTableCell(status),
            number(size, "m"),
            number(new Span("v" + segment.currentVersion()), "s2"),
            new NativeTableCell(avatar(segment.owner())),
            number(new Span(ago.of(segment.updatedAt(), this)), "s3"));
    row.getElement().setAttribute("tabindex", "0").setAttribute("data-segment", segment.id());
    row.addClickListener(click -> {
      onSelect.accept(line);
      if (click.getClickCount() > 1) {
        onOpen.accept(line);
      }
    });
    row.getElement()
        .addEventListener("keydown", _ -> onOpen.accept(line))
        .setFilter("event.key === 'Enter'");
    row.getElement().addEventListener("focus", _ -> onSelect.accept(line));
    rows.put(segment.id(), row);
    return row;
  }

  private static Component named(SegmentLine line) {
    var name = new Div(line.segment().name());
    name.addClassNames("cut", "m");
    var words = new Div(line.words());
    words.addClassNames("t12", "s3", "cut");
    words.getElement().setAttribute("title", line.words());
    return new Div(name, words);
  }

  private static NativeTableCell number(Span text, String style) {
    var cell = new NativeTableCell(text);
    cell.addClassNames("num", style);
    return cell;
  }

  private static Span avatar(String owner) {
    var letters = owner.substring(0, Math.min(2, owner.length())).toUpperCase(Locale.ROOT);
    var avatar = new Span(letters);
    avatar.addClassNames("ava", "s");
    avatar.getElement().setAttribute("title", owner).setAttribute("aria-label", owner);
    return avatar;
  }
}
