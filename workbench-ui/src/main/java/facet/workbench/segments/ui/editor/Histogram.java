package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import facet.query.measure.Distribution;
import facet.workbench.kit.Background;
import facet.workbench.kit.CurrencySign;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The real spread of what a number is asked of, with the threshold to drag on it. Where the spread
/// can't be had nothing is shown: the field beside it is enough.
@Tag("facet-histogram")
@JsModule("./canvas/facet-histogram.ts")
final class Histogram extends Component {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Histogram.class);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// Which side of the cut is asked for.
  enum Side {
    ABOVE,
    BELOW,
    BETWEEN
  }

  private final transient Tested subject;
  private final transient EditorData.Answers answers;
  private final transient Background asking = new Background(this);

  /// A spread that was found already, to look at: nothing on it can be moved.
  static Histogram still(Tested of, Distribution spread, EditorData.Answers answers) {
    var made = new Histogram(of, Side.ABOVE, answers);
    made.getElement().setProperty("still", true);
    made.getElement().setProperty("label", made.getTranslation("metrics.spread"));
    made.show(spread);
    return made;
  }

  Histogram(Tested subject, Side side, EditorData.Answers answers) {
    this.subject = subject;
    this.answers = answers;
    getElement().setProperty("side", side.name().toLowerCase(Locale.ROOT));
    getElement().setProperty("decimals", subject.decimals());
    getElement().setProperty("sign", subject.unit().flatMap(CurrencySign::of).orElse(""));
    getElement().setProperty("label", getTranslation("segments.histogram"));
    getElement()
        .setPropertyJson(
            "words",
            JSON.objectNode()
                .put("from", getTranslation("segments.from"))
                .put("to", getTranslation("segments.to")));
    addAttachListener(_ -> ask());
  }

  /// Asks again: what is measured has changed.
  void ask() {
    if (!isAttached()) {
      return;
    }
    var path = subject.path();
    var measured = subject.measured().get();
    if (path.isEmpty() && measured.isEmpty()) {
      return;
    }
    asking.run(
        () ->
            path.isPresent()
                ? answers.spread(path.get(), Bars.FINE)
                : answers.spread(measured.orElseThrow(), Bars.FINE),
        this::show,
        problem -> LOG.info("No histogram is shown: {}", problem.getMessage()));
  }

  private void show(Distribution spread) {
    ArrayNode bars = JSON.arrayNode();
    Bars.of(spread, subject.decimals() == 0)
        .bars()
        .forEach(bar ->
            bars.addObject().put("from", bar.from()).put("to", bar.to()).put("count", bar.count()));
    spread.least().ifPresent(least -> getElement().setProperty("lowest", least));
    spread.greatest().ifPresent(greatest -> getElement().setProperty("highest", greatest));
    getElement().setPropertyJson("bars", bars);
  }

  /// Puts the knobs where the fields say.
  void cuts(List<Optional<BigDecimal>> values) {
    var cuts = JSON.arrayNode();
    if (values.stream().allMatch(Optional::isPresent)) {
      values.forEach(value -> cuts.add(value.orElseThrow().doubleValue()));
    }
    getElement().setPropertyJson("cuts", cuts);
  }

  void onCut(Consumer<List<BigDecimal>> moved) {
    addListener(Cut.class, cut -> moved.accept(cut.values));
  }

  /// A knob came to rest.
  @DomEvent("cut")
  public static class Cut extends ComponentEvent<Histogram> {
    private static final long serialVersionUID = 1L;

    private final transient List<BigDecimal> values;

    public Cut(
        Histogram source, boolean fromClient, @EventData("event.detail.values") ArrayNode values) {
      super(source, fromClient);
      this.values = values.valueStream().map(JsonNode::decimalValue).toList();
    }
  }
}
