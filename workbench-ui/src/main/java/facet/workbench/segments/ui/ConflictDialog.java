package facet.workbench.segments.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import facet.workbench.kit.Action;

/// Somebody else saved meanwhile: says who and when, shows on wish what differs, and saves a copy.
/// Nothing is overwritten, and the page keeps what it has.
final class ConflictDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  /// What was saved meanwhile.
  ///
  /// @param own whether it is one's own, saved in another window
  record Theirs(int version, String author, String when, boolean own) {}

  /// @param changes what this page has otherwise than theirs
  ConflictDialog(Theirs theirs, RuleChanges changes, Runnable saveCopy, Runnable openTheirs) {
    setHeaderTitle(
        getTranslation(theirs.own() ? "segments.conflict.title.self" : "segments.conflict.title"));
    setWidth("640px");
    getElement().setAttribute("data-testid", "conflict");
    var differences =
        new Div(
            new H3(getTranslation("segments.conflict.changes", theirs.version())),
            new Paragraph(changes.summary()),
            changes);
    differences.addClassName("differences");
    differences.setVisible(false);
    var see =
        Action.plain(
            getTranslation("segments.conflict.see"),
            () -> differences.setVisible(!differences.isVisible()));
    see.getElement().setAttribute("data-testid", "see-differences");
    add(new Paragraph(words(theirs)), see, differences);
    getFooter()
        .add(
            Action.quiet(getTranslation("segments.conflict.stay"), this::close),
            Action.plain(
                getTranslation("segments.conflict.open", theirs.version()),
                () -> closeAnd(openTheirs)),
            Action.primary(getTranslation("segments.conflict.copy"), () -> closeAnd(saveCopy)));
  }

  private String words(Theirs theirs) {
    return theirs.own()
        ? getTranslation("segments.conflict.words.self", theirs.version(), theirs.when())
        : getTranslation(
            "segments.conflict.words", theirs.author(), theirs.version(), theirs.when());
  }

  private void closeAnd(Runnable act) {
    close();
    act.run();
  }
}
