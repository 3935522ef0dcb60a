package facet.workbench.segments.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import facet.workbench.kit.Action;
import facet.workbench.segments.RuleDifference;
import java.util.List;

/// Somebody else saved meanwhile: says who and when, shows on wish what differs, and saves a copy.
/// Nothing is overwritten, and the page keeps what it has.
final class ConflictDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  /// What was saved meanwhile.
  record Theirs(int version, String author, String when) {}

  /// What can be done about it.
  interface Acts {
    void saveCopy();

    void openTheirs();
  }

  private final Div differences = new Div();

  ConflictDialog(Theirs theirs, RuleDifference difference, Acts acts) {
    setHeaderTitle(getTranslation("segments.conflict.title"));
    setWidth("560px");
    getElement().setAttribute("data-testid", "conflict");
    add(
        new Paragraph(
            getTranslation(
                "segments.conflict.words", theirs.author(), theirs.version(), theirs.when())));
    differences.addClassName("differences");
    differences.setVisible(false);
    differences.add(
        part("segments.conflict.theirs", difference.theirs()),
        part("segments.conflict.mine", difference.mine()));
    var see =
        Action.plain(
            getTranslation("segments.conflict.see"),
            () -> differences.setVisible(!differences.isVisible()));
    see.getElement().setAttribute("data-testid", "see-differences");
    add(see, differences);
    getFooter()
        .add(
            Action.quiet(getTranslation("segments.conflict.stay"), this::close),
            Action.plain(
                getTranslation("segments.conflict.open", theirs.version()),
                () -> {
                  close();
                  acts.openTheirs();
                }),
            Action.primary(
                getTranslation("segments.conflict.copy"),
                () -> {
                  close();
                  acts.saveCopy();
                }));
  }

  private Div part(String title, List<String> lines) {
    var list = new UnorderedList();
    lines.forEach(line -> list.add(new ListItem(line)));
    if (lines.isEmpty()) {
      list.add(new ListItem(getTranslation("segments.conflict.nothing")));
    }
    return new Div(new H3(getTranslation(title)), list);
  }
}
