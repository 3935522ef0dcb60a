package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import facet.workbench.kit.CurrencySign;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.palette.Shelf;
import facet.workbench.segments.palette.Term;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The palette: shows the terms there are. What is dragged or picked from it, the canvas tells.
@Tag("facet-palette")
@JsModule("./canvas/facet-palette.ts")
@StyleSheet("facet/segments.css")
class TermPalette extends Component {
  private static final long serialVersionUID = 1L;

  TermPalette() {
    getElement().setPropertyJson("words", ClientWords.of("segments.palette."));
  }

  void show(Palette palette, boolean editable) {
    var shelves = JsonNodeFactory.instance.arrayNode();
    palette.shelves().forEach(shelf -> shelves.add(shelf(shelf)));
    getElement().setPropertyJson("shelves", shelves);
    getElement().setProperty("disabled", !editable);
  }

  private ObjectNode shelf(Shelf shelf) {
    var name = shelf.kind().name().toLowerCase(Locale.ROOT);
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", name)
            .put("label", getTranslation("segments.shelf." + name));
    ArrayNode areas = json.putArray("areas");
    for (var area : shelf.areas()) {
      var label = area.labels().in(getLocale());
      var terms = areas.addObject().put("id", area.id()).put("label", label).putArray("terms");
      area.terms().forEach(term -> terms.add(term(term)));
    }
    return json;
  }

  /// Both names, so that a search in either language finds it.
  private ObjectNode term(Term term) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", term.id())
            .put("label", term.labels().in(getLocale()))
            .put("also", term.labels().en() + " " + term.labels().zhCn())
            .put("icon", term.icon());
    if (!term.unit().isEmpty()) {
      json.put("unit", CurrencySign.of(term.unit()).orElse(term.unit()));
    }
    if (!term.detail().in(getLocale()).isEmpty()) {
      json.put("detail", term.detail().in(getLocale()));
    }
    return json;
  }
}
