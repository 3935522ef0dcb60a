package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import facet.datasets.Problem;
import facet.datasets.model.Labels;
import facet.query.binding.predicate.Terms;
import facet.workbench.naming.Pinyin;
import facet.workbench.problems.ProblemWords;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/// The text of a typed condition: completes names, underlines what is wrong
/// (`canvas/facet-typed.ts`).
@Tag("facet-typed")
@JsModule("./canvas/facet-typed.ts")
final class TypedPredicate extends Component {
  private static final long serialVersionUID = 1L;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern PLACE = Pattern.compile("(\\d+):(\\d+)");

  /// A name that can be typed.
  ///
  /// @param insert how it is written, in quotes where it is more than one word
  /// @param find its names in both languages, and the Chinese one's pinyin
  record Completion(String name, String insert, String detail, String find) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /// @param id what it is called when its name is not its alone
    static Completion of(Labels labels, String id, Locale locale, String detail, Terms terms) {
      var name = labels.in(locale);
      var own = terms.means(name, id) && !name.contains("\"");
      var insert = own ? (WORD.matcher(name).matches() ? name : '"' + name + '"') : id;
      var find =
          String.join(
              " ", labels.en(), labels.zhCn(), Pinyin.of(labels.zhCn()), id.replace('.', ' '), id);
      return new Completion(name, insert, detail, find.toLowerCase(Locale.ROOT));
    }
  }

  TypedPredicate(String start, List<Completion> completions) {
    getElement().setProperty("value", start);
    var terms = JSON.arrayNode();
    completions.forEach(one ->
        terms
            .addObject()
            .put("name", one.name())
            .put("insert", one.insert())
            .put("detail", one.detail())
            .put("find", one.find()));
    getElement().setPropertyJson("terms", terms);
    var words =
        JSON.objectNode()
            .put("label", getTranslation("segments.typed.title"))
            .put("terms", getTranslation("segments.palette.terms"))
            .put("placeholder", getTranslation("segments.typed.placeholder"))
            .put("hint", getTranslation("segments.typed.hint"));
    getElement().setPropertyJson("words", words);
  }

  void onTyped(Consumer<String> typed) {
    addListener(Typed.class, event -> typed.accept(event.text));
  }

  void mistakes(List<Problem> problems) {
    var mistakes = JSON.arrayNode();
    for (var problem : problems) {
      var place = PLACE.matcher(problem.where());
      var found = place.find();
      mistakes
          .addObject()
          .put("line", found ? Integer.parseInt(place.group(1)) : 1)
          .put("column", found ? Integer.parseInt(place.group(2)) : 1)
          .put("text", ProblemWords.in(getLocale()).of(problem));
    }
    getElement().setPropertyJson("mistakes", mistakes);
  }

  void focus() {
    getElement().executeJs("setTimeout(() => this.focus(), 50)");
  }

  /// The hand came to rest.
  @DomEvent("typed")
  public static class Typed extends ComponentEvent<TypedPredicate> {
    private static final long serialVersionUID = 1L;

    private final String text;

    public Typed(
        TypedPredicate source, boolean fromClient, @EventData("event.detail.text") String text) {
      super(source, fromClient);
      this.text = text;
    }
  }
}
