package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Menu;
import java.util.List;
import java.util.function.Consumer;

/// One of a few, picked from a menu under a quiet button.
final class Choice<T> extends NativeButton {
  private static final long serialVersionUID = 1L;

  private final Span words = new Span();
  private final Menu menu;
  private final transient Consumer<T> onPick;

  /// One that can be picked.
  record Option<T>(T value, String words) {}

  Choice(Icon icon, String label, Consumer<T> onPick) {
    this.onPick = onPick;
    addClassNames("pick", "t12");
    getElement().setAttribute("type", "button").setAttribute("title", label);
    var arrow = Icon.DOWN.draw();
    arrow.addClassName("c");
    var name = new Span(label + ": ");
    name.addClassName("sr");
    add(icon.draw(), name, words, arrow);
    menu = new Menu(this);
  }

  void show(List<Option<T>> options, T chosen) {
    menu.removeAll();
    for (var option : options) {
      var item = menu.addItem(option.words(), _ -> onPick.accept(option.value()));
      item.setCheckable(true);
      item.setChecked(option.value().equals(chosen));
      if (option.value().equals(chosen)) {
        words.setText(option.words());
      }
    }
  }
}
