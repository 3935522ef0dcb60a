package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import facet.workbench.kit.Action;
import facet.workbench.kit.Note;
import facet.workbench.segments.overview.SegmentLine;

/// What a segment is for, kept when the field is left. When somebody else said it meanwhile, both
/// are shown and one is chosen.
final class DescriptionPart extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 2000;

  private final transient SegmentLine line;
  private final transient SegmentActs acts;
  private final TextArea field = new TextArea();
  private final Div other = new Div();
  private String seen;

  DescriptionPart(SegmentLine line, SegmentActs acts) {
    this.line = line;
    this.acts = acts;
    seen = line.segment().description();
    field.addClassName("describe");
    field.setPlaceholder(getTranslation("catalogue.describe"));
    field.setAriaLabel(getTranslation("catalogue.describe"));
    field.setMaxLength(LONGEST);
    field.setMinRows(1);
    field.setValue(seen);
    field.addValueChangeListener(_ -> keep());
    add(field, other);
  }

  private void keep() {
    var words = field.getValue().strip();
    other.removeAll();
    if (!words.equals(seen)) {
      acts.describe(line, seen, words).ifPresentOrElse(this::choose, () -> seen = words);
    }
  }

  private void choose(String theirs) {
    seen = theirs;
    var note = Note.warn(getTranslation("catalogue.describe.other", theirs));
    note.setId("described-by-other");
    note.getElement().setAttribute("role", "alert");
    note.add(
        Action.plain(getTranslation("catalogue.describe.mine"), this::keep).small(),
        Action.quiet(getTranslation("catalogue.describe.theirs"), () -> field.setValue(theirs))
            .small());
    other.add(note);
  }
}
