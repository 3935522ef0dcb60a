package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.shared.Registration;
import facet.workbench.kit.Toast;
import facet.workbench.segments.CanvasAction;
import facet.workbench.segments.templates.Template;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The canvas: takes the rows to show and tells what was done to them. Pointer, keyboard and drop
/// slots are the element's own (`canvas/facet-canvas.ts`); it draws a move before the server has
/// answered, and drops answers that do not know its latest action yet.
@Tag("facet-canvas")
@JsModule("./canvas/facet-canvas.ts")
@StyleSheet("facet/segments.css")
class SegmentCanvas extends Component {
  private static final long serialVersionUID = 1L;

  private int heard;

  SegmentCanvas() {
    getElement().setPropertyJson("words", ClientWords.of("segments.canvas."));
    addListener(Acted.class, acted -> heard = Math.max(heard, acted.sequence));
  }

  void show(CanvasState state) {
    getElement().setPropertyJson("state", CanvasJson.state(state, heard));
  }

  /// Does what can wait once the browser has drawn what it was told last.
  void onceDrawn(Runnable act) {
    getElement()
        .executeJs("return new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)));")
        .then(_ -> act.run());
  }

  /// Segments to begin with, shown while there is no condition.
  void starts(List<Template> templates) {
    var json = JsonNodeFactory.instance.arrayNode();
    templates.forEach(one ->
        json.addObject()
            .put("id", one.id())
            .put("name", one.name().in(getLocale()))
            .put("why", one.when().in(getLocale()))
            .put("icon", one.icon().orElse("plus")));
    getElement().setPropertyJson("starts", json);
  }

  /// Puts text on the clipboard; says so when the browser does not let it.
  ///
  /// @param done called once it is there
  void copied(String text, Runnable done) {
    getElement()
        .callJsFunction("copied", text)
        .then(
            Boolean.class,
            copied -> {
              if (copied) {
                done.run();
              } else {
                Toast.tell(getTranslation("kit.not-copied"));
              }
            });
  }

  /// Gives text to keep as a file.
  void saveFile(String name, String text) {
    getElement().callJsFunction("saveFile", name, text);
  }

  Registration onAction(Consumer<CanvasAction> listener) {
    return addListener(Acted.class, acted -> listener.accept(acted.action));
  }

  /// Selects a node and gives it the focus.
  void focus(String node) {
    getElement().callJsFunction("focusRow", node);
  }

  /// Opens a popover beside a value of a node, and gives the focus back to the node afterwards.
  void openBeside(String node, String key, Popover popover) {
    getElement()
        .executeJs(
            """
            $2.target = this.querySelector('.edit-anchor');
            if (!$2.givesBack) {
              $2.givesBack = () => $2.opened || this.editDone();
              $2.addEventListener('opened-changed', $2.givesBack);
            }
            this.anchorAt($0, $1).then(() => { $2.opened = true; });
            """,
            node,
            key,
            popover.getElement());
  }

  /// An action of the element.
  @DomEvent("canvas-action")
  public static class Acted extends ComponentEvent<SegmentCanvas> {
    private static final long serialVersionUID = 1L;

    private final transient CanvasAction action;
    private final int sequence;

    public Acted(
        SegmentCanvas source, boolean fromClient, @EventData("event.detail") ObjectNode detail) {
      super(source, fromClient);
      this.action = CanvasJson.action(detail);
      this.sequence = CanvasJson.sequence(detail);
    }
  }
}
