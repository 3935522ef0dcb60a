package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table of a few hundred rows at most: words to the left, numbers to the right. For more rows
/// use a Vaadin `Grid`.
public class Table<T> extends NativeTable {
  private static final long serialVersionUID = 1L;

  private record Column<T>(String name, boolean number, Function<T, Component> cell) {}

  private final List<Column<T>> columns = new ArrayList<>();
  private @Nullable Consumer<T> open;

  public Table() {
    addClassName("tbl");
  }

  public Table<T> words(String name, Function<T, String> text) {
    return column(name, false, row -> new Span(text.apply(row)));
  }

  /// A column of already formatted numbers.
  public Table<T> number(String name, Function<T, String> text) {
    return column(name, true, row -> new Span(text.apply(row)));
  }

  public Table<T> part(String name, Function<T, Component> part) {
    return column(name, false, part);
  }

  /// Makes rows open something, by click and by Enter.
  public Table<T> onOpen(Consumer<T> listener) {
    open = listener;
    return this;
  }

  /// Shows these rows instead of the ones before.
  public Table<T> rows(List<T> rows) {
    removeAll();
    NativeTableRow names = new NativeTableRow();
    for (Column<T> column : columns) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(column.name());
      cell.getElement().setAttribute("scope", "col");
      cell.setClassName("num", column.number());
      names.add(cell);
    }
    getHead().add(names);
    rows.forEach(row -> getBody().add(line(row)));
    return this;
  }

  private Table<T> column(String name, boolean number, Function<T, Component> cell) {
    columns.add(new Column<>(name, number, cell));
    return this;
  }

  private NativeTableRow line(T row) {
    NativeTableRow line = new NativeTableRow();
    for (Column<T> column : columns) {
      NativeTableCell cell = new NativeTableCell(column.cell().apply(row));
      cell.setClassName("num", column.number());
      line.add(cell);
    }
    Consumer<T> listener = open;
    if (listener != null) {
      line.addClassName("opens");
      line.getElement().setAttribute("tabindex", "0");
      line.getElement().addEventListener("click", click -> listener.accept(row));
      line.getElement()
          .addEventListener("keydown", key -> listener.accept(row))
          .setFilter("event.key === 'Enter'");
    }
    return line;
  }
}
