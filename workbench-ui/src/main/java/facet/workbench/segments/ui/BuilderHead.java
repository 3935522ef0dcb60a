package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import java.util.List;

/// The head of the builder: where the segment stands in the catalogue, its name, and saving it.
final class BuilderHead extends Div {
  private static final long serialVersionUID = 1L;

  /// What can be done from the head.
  interface Acts {
    void renamed(String name);

    void save();

    void saveAs();
  }

  private final Input name = new Input();
  private final Span status = new Span();
  private final Span saved = new Span();
  private final Anchor versions = new Anchor();
  private final Span steps = new Span();

  BuilderHead(boolean editable, Acts acts) {
    addClassName("head");
    var all = new Anchor("segments", getTranslation("segments.title"));
    all.getElement().setAttribute("router-link", true);
    var crumb = new Span(all, Icon.RIGHT.draw());
    crumb.addClassNames("crumb", "row");
    name.addClassNames("title-field", "cut");
    name.getElement().setAttribute("aria-label", getTranslation("segments.name"));
    name.getElement().setAttribute("data-testid", "segment-name");
    name.setPlaceholder(getTranslation("segments.untitled"));
    name.getElement().setAttribute("maxlength", Integer.toString(SaveSegment.LONGEST_NAME));
    name.setEnabled(editable);
    name.addValueChangeListener(changed -> acts.renamed(changed.getValue().strip()));
    status.addClassName("chip");
    saved.addClassNames("t12", "s3", "n", "cut");
    var left = new Div(crumb, new H1(name), status, saved);
    left.addClassNames("grow", "row");
    versions.add(Icon.HISTORY.draw(), new Span(getTranslation("segments.versions")));
    versions.addClassNames("btn", "quiet");
    versions.setId("versions");
    versions.setTitle(getTranslation("segments.versions.title"));
    versions.getElement().setAttribute("router-link", true);
    steps.addClassNames("row", "steps-on");
    add(left, versions, steps);
    if (editable) {
      var save = Action.primary(getTranslation("segments.save"), acts::save);
      save.getElement().setAttribute("data-testid", "save");
      add(Action.plain(getTranslation("segments.save-as"), acts::saveAs), save);
    }
  }

  /// A name from elsewhere, cut to what fits.
  static String fitting(String from) {
    return from.length() <= SaveSegment.LONGEST_NAME
        ? from
        : from.substring(
            0, from.offsetByCodePoints(0, from.codePointCount(0, SaveSegment.LONGEST_NAME - 1)));
  }

  void name(String value) {
    name.setValue(value);
  }

  void focusName() {
    name.getElement().callJsFunction("focus");
  }

  /// @param kind style of the status chip
  void standing(String kind, String statusWords, String savedWords) {
    status.setClassName("chip " + kind);
    status.setText(statusWords);
    saved.setText(savedWords);
  }

  /// What can be done next with the saved segment, such as asking for review.
  void steps(List<Action> next) {
    steps.removeAll();
    next.forEach(steps::add);
  }

  /// The way to the versions of a segment, where they are compared and restored.
  ///
  /// @param id empty while there are none
  void versionsOf(String id) {
    versions.setVisible(!id.isEmpty());
    versions.setHref("segments/" + id + "/versions");
  }
}
