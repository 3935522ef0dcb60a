package facet.workbench.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;

/// The clipboard of whoever is at the browser.
public final class Clipboard {
  private Clipboard() {}

  /// Puts text there, and says whether the browser let it. Call it in answer to a click.
  public static void put(String text) {
    UI.getCurrent()
        .getPage()
        .executeJs("return window.facetCopy($0)", text)
        .then(
            Boolean.class,
            copied -> Toast.tell(I18NProvider.translate(copied ? "kit.copied" : "kit.not-copied")));
  }
}
