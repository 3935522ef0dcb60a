package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import facet.datasets.model.MemberModel;
import facet.workbench.kit.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Which of some terms to show; the menu stays open while they are ticked.
final class TermsPick extends NativeButton {
  private static final long serialVersionUID = 1L;

  private TermsPick(String key) {
    add(new Span(getTranslation(key)), Icon.DOWN.draw());
    addClassNames("link-pick", "t12");
    getElement().setAttribute("type", "button");
  }

  /// @param key of the words on the button
  /// @param choices of a member model
  /// @param changed what is shown then: as before, what is added at the end
  static Component of(
      String key,
      Function<MemberModel, List<String>> choices,
      List<String> chosen,
      Desk desk,
      Consumer<List<String>> changed) {
    var button = new TermsPick(key);
    var shown = new ArrayList<>(chosen);
    new FilledMenu(
        button,
        menu -> {
          for (var term : choices.apply(desk.workspace().model())) {
            var item = menu.addItem(desk.terms().name(term));
            item.setCheckable(true);
            item.setChecked(shown.contains(term));
            item.setKeepOpen(true);
            item.addClickListener(_ -> {
              if (!shown.remove(term)) {
                shown.add(term);
              }
              changed.accept(List.copyOf(shown));
            });
          }
        });
    return button;
  }
}
