package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Icon;
import java.util.Optional;
import java.util.function.Consumer;

/// Whom to compare with: everyone else, or the other members of a saved segment.
final class AgainstPick extends NativeButton {
  private static final long serialVersionUID = 1L;

  private final Span chosen = new Span();

  private AgainstPick(Desk desk, Consumer<Optional<String>> choose) {
    chosen.setText(getTranslation("insight.against.everyone"));
    chosen.addClassName("cut");
    var down = Icon.DOWN.draw();
    down.addClassName("c");
    add(chosen, down);
    addClassNames("link-pick", "t12");
    getElement().setAttribute("type", "button");
    new FilledMenu(this, menu -> fill(menu, desk, choose));
  }

  private void fill(ContextMenu menu, Desk desk, Consumer<Optional<String>> choose) {
    menu.addItem(
        getTranslation("insight.against.everyone"),
        _ -> {
          chosen.setText(getTranslation("insight.against.everyone"));
          choose.accept(Optional.empty());
        });
    for (var segment : desk.workspace().vocabulary().segments()) {
      var name = segment.labels().in(desk.terms().locale());
      menu.addItem(
          name,
          _ -> {
            chosen.setText(getTranslation("insight.against", name));
            choose.accept(Optional.of(segment.id()));
          });
    }
  }

  static Component of(Desk desk, Consumer<Optional<String>> choose) {
    return new AgainstPick(desk, choose);
  }
}
