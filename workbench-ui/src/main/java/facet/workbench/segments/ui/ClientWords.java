package facet.workbench.segments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The translations that an element fills in by itself, in the language of the page.
final class ClientWords {
  private ClientWords() {}

  /// All texts whose key begins with the prefix, under the rest of their key.
  static ObjectNode of(String prefix) {
    var json = JsonNodeFactory.instance.objectNode();
    texts()
        .forEach((key, text) -> {
          if (key.startsWith(prefix)) {
            json.put(key.substring(prefix.length()), text);
          }
        });
    return json;
  }

  private static Map<String, String> texts() {
    var locale = UI.getCurrent().getLocale();
    return VaadinService.getCurrent()
        .getInstantiator()
        .getI18NProvider()
        .getAllTranslations(locale);
  }
}
