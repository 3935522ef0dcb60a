package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.workbench.kit.Action;
import facet.workbench.kit.Clipboard;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Skeleton;
import facet.workbench.segments.insight.CodeForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The whole condition as one statement for each engine, as the plan they share, and as JSON; to be
/// copied.
final class CodePanel extends Section implements Insight {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 10;

  private final transient Desk desk;
  private final Asking<String> asking;
  private final Div forms = new Div();
  private final List<NativeButton> buttons = new ArrayList<>();

  private String shown = "";

  /// The form on show; empty for JSON.
  private transient Optional<CodeForm> form = Optional.of(CodeForm.DUCKDB);

  CodePanel(Desk desk) {
    this.desk = desk;
    asking = new Asking<>(Skeleton.lines(LINES), this::write, this::draw);
    var copy =
        Action.quiet(getTranslation("insight.code.copy"), () -> Clipboard.put(shown))
            .with(Icon.CLONE)
            .small();
    copy.setId("copy-code");
    forms.addClassName("seg");
    forms.getElement().setAttribute("role", "radiogroup");
    forms.getElement().setAttribute("aria-label", getTranslation("insight.code"));
    for (var one : CodeForm.values()) {
      button(one.name().toLowerCase(Locale.ROOT), Optional.of(one));
    }
    button("json", Optional.empty());
    getElement().setAttribute("data-testid", "code-panel");
    var tools = new Div(forms);
    tools.addClassName("code-tools");
    add(new Heading(getTranslation("insight.code"), copy), tools, asking);
  }

  @Override
  public List<Asking<?>> asks() {
    return List.of(asking);
  }

  private void button(String key, Optional<CodeForm> shows) {
    var button = new NativeButton(getTranslation("insight.code." + key));
    button
        .getElement()
        .setAttribute("type", "button")
        .setAttribute("role", "radio")
        .setAttribute("data-form", key)
        .setAttribute("aria-checked", String.valueOf(shows.equals(form)));
    button.addClickListener(_ -> {
      form = shows;
      buttons.forEach(other ->
          other.getElement().setAttribute("aria-checked", String.valueOf(other == button)));
      asking.again();
    });
    buttons.add(button);
    forms.add(button);
  }

  private Asking.Work<String> write() {
    var dataset = desk.workspace().model().dataset();
    var name = desk.acts().name();
    return form.<Asking.Work<String>>map(chosen -> chosen::of)
        .orElse(subject -> SegmentJson.write(new Segment(dataset, name, subject.draft().toNode())));
  }

  private Component draw(String text) {
    shown = text;
    var code = new Pre(text);
    code.addClassName("code");
    code.getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("data-testid", "code-text")
        .setAttribute("aria-label", getTranslation("insight.code"));
    return code;
  }
}
