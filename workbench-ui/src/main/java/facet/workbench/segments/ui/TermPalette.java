package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import facet.workbench.kit.CurrencySign;
import facet.workbench.kit.Translations;
import facet.workbench.naming.Pinyin;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.palette.Shelf;
import facet.workbench.segments.palette.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The palette: shows the terms there are. What is dragged or picked from it, the canvas tells.
@Tag("facet-palette")
@JsModule("./canvas/facet-palette.ts")
@StyleSheet("facet/segments.css")
class TermPalette extends Component {
  private static final long serialVersionUID = 1L;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// Terms that are a way to ask, by what their id begins with: each has other words it is found
  /// by.
  private static final Map<String, String> WAYS =
      Map.of(
          "did", "did",
          "didNot", "did-not",
          "class", "class",
          "moved", "moved",
          "rank", "rank",
          "sequence", "sequence",
          "compare", "compare",
          "predicate", "predicate",
          "sample", "sample",
          "lists:", "new-list");

  TermPalette() {
    var words = ClientWords.of("segments.palette.");
    words.put("newMetricWords", inBothLanguages("segments.palette-also.new-metric"));
    getElement().setPropertyJson("words", words);
  }

  /// @param starred listed first, then those used last
  void show(Palette palette, List<Term> starred, List<Term> recent, boolean editable) {
    var stars = starred.stream().map(Term::id).collect(Collectors.toSet());
    var shelves = JSON.arrayNode();
    for (var shelf : palette.shelves()) {
      var json = shelf(shelf);
      var areas = json.putArray("areas");
      if (shelf.kind() == Shelf.Kind.TERMS) {
        shortcut(areas, "~starred", "segments.palette-starred", starred, stars);
        shortcut(areas, "~recent", "segments.palette-recent", recent, stars);
      }
      for (var area : shelf.areas()) {
        area(areas, area.id(), area.labels().in(getLocale()), area.terms(), stars);
      }
      shelves.add(json);
    }
    getElement().setPropertyJson("shelves", shelves);
    getElement().setProperty("disabled", !editable);
  }

  private void shortcut(
      ArrayNode areas, String id, String key, List<Term> terms, Set<String> stars) {
    if (!terms.isEmpty()) {
      area(areas, id, getTranslation(key), terms, stars);
    }
  }

  private void area(ArrayNode areas, String id, String label, List<Term> terms, Set<String> stars) {
    var json = areas.addObject().put("id", id).put("label", label).putArray("terms");
    terms.forEach(term -> json.add(term(term).put("starred", stars.contains(term.id()))));
  }

  private ObjectNode shelf(Shelf shelf) {
    var name = shelf.kind().name().toLowerCase(Locale.ROOT);
    return JSON.objectNode().put("id", name).put("label", getTranslation("segments.shelf." + name));
  }

  /// Tells the element what is known of a term.
  void tell(String term, ObjectNode detail) {
    getElement().callJsFunction("known", term, detail);
  }

  /// Tells the element something of a term whose portrait failed: the next look asks again.
  void tellInstead(String term, ObjectNode detail) {
    getElement().callJsFunction("failed", term, detail);
  }

  /// Lets the element ask anew: terms mean something else now.
  void forget() {
    getElement().callJsFunction("forget");
  }

  void onStar(Consumer<String> starred) {
    addListener(Starred.class, event -> starred.accept(event.term));
  }

  void onLook(Consumer<String> looked) {
    addListener(Looked.class, event -> looked.accept(event.term));
  }

  /// What is to be done with a metric that somebody made, or makes.
  enum Change {
    NEW,
    CHANGE,
    DELETE
  }

  void onChange(BiConsumer<Change, String> changed) {
    addListener(Changed.class, event -> changed.accept(event.what, event.term));
  }

  /// A term is to be made, changed or deleted.
  @DomEvent("term-change")
  public static class Changed extends ComponentEvent<TermPalette> {
    private static final long serialVersionUID = 1L;

    private final Change what;
    private final String term;

    public Changed(
        TermPalette source,
        boolean fromClient,
        @EventData("event.detail.what") String what,
        @EventData("event.detail.term") String term) {
      super(source, fromClient);
      this.what = Change.valueOf(what.toUpperCase(Locale.ROOT));
      this.term = term;
    }
  }

  /// A star was given or taken away.
  @DomEvent("term-star")
  public static class Starred extends ComponentEvent<TermPalette> {
    private static final long serialVersionUID = 1L;

    private final String term;

    public Starred(
        TermPalette source, boolean fromClient, @EventData("event.detail.term") String term) {
      super(source, fromClient);
      this.term = term;
    }
  }

  /// Somebody looks at a term.
  @DomEvent("term-look")
  public static class Looked extends ComponentEvent<TermPalette> {
    private static final long serialVersionUID = 1L;

    private final String term;

    public Looked(
        TermPalette source, boolean fromClient, @EventData("event.detail.term") String term) {
      super(source, fromClient);
      this.term = term;
    }
  }

  /// Both names and the Chinese one's pinyin, so that a search in either language finds it; then
  /// the other words it may be looked for by, and what it means.
  private ObjectNode term(Term term) {
    var json =
        JSON.objectNode()
            .put("id", term.id())
            .put("label", term.labels().in(getLocale()))
            .put("also", term.labels().en() + " " + term.labels().zhCn())
            .put("pinyin", Pinyin.of(term.labels().zhCn()))
            .put("icon", term.icon());
    if (!term.unit().isEmpty()) {
      json.put("unit", CurrencySign.of(term.unit()).orElse(term.unit()));
    }
    if (!term.author().isEmpty()) {
      json.put("by", getTranslation("segments.palette-by", term.author()));
    }
    if (!term.detail().in(getLocale()).isEmpty()) {
      json.put("detail", term.detail().in(getLocale()));
    }
    var way = WAYS.get(term.id().replaceFirst(":.+", ""));
    if (way != null) {
      json.put("words", inBothLanguages("segments.palette-also." + way));
    }
    return json;
  }

  private String inBothLanguages(String key) {
    return getTranslation(Locale.ENGLISH, key) + " " + getTranslation(Translations.CHINESE, key);
  }
}
