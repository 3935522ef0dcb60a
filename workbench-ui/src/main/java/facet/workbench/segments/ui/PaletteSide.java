package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import facet.workbench.kit.Background;
import facet.workbench.kit.Formats;
import facet.workbench.segments.FieldValues;
import facet.workbench.segments.TermPortrait;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.palette.Term;
import facet.workbench.segments.state.TermHabits;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The palette's behaviour: starred terms and those used last come first, and a look at a term
/// tells what is known of it.
final class PaletteSide {
  private static final Logger LOG = LoggerFactory.getLogger(PaletteSide.class);
  private static final int RECENT = 5;

  private final TermPalette shown = new TermPalette();
  private final Background looking = new Background(shown);
  private final TermHabits habits;
  private final String account;
  private final boolean editable;
  private final FieldValues values;
  private Workspace workspace;
  private Palette palette;

  PaletteSide(Workspace workspace, FieldValues values, TermHabits habits, Owner owner) {
    this.workspace = workspace;
    this.values = values;
    this.habits = habits;
    this.account = owner.account();
    this.editable = owner.editable();
    this.palette = workspace.palette();
    shown.onStar(term -> {
      habits.toggleStar(account, dataset(), term);
      show();
    });
    shown.onLook(this::look);
    show();
  }

  /// Whose palette it is.
  record Owner(String account, boolean editable) {}

  Component component() {
    return shown;
  }

  Palette terms() {
    return palette;
  }

  /// Lets metrics be made, changed and deleted.
  void metrics(OwnMetricActs acts) {
    shown.onChange((what, term) -> {
      var id = term.substring(term.indexOf(':') + 1);
      if (editable) {
        switch (what) {
          case NEW -> acts.create(workspace);
          case CHANGE -> acts.change(id, workspace);
          case DELETE -> acts.delete(id, workspace);
        }
      }
    });
  }

  /// Other things can be named now.
  void renew(Workspace changed) {
    workspace = changed;
    palette = changed.palette();
    looking.cancel();
    shown.forget();
    show();
  }

  void used(String term) {
    habits.used(account, dataset(), term);
    show();
  }

  private String dataset() {
    return workspace.model().dataset();
  }

  private void show() {
    var starred = habits.starred(account, dataset());
    var recent = habits.recent(account, dataset(), RECENT);
    shown.show(palette, terms(starred), terms(recent), editable);
  }

  private List<Term> terms(List<String> ids) {
    return ids.stream().flatMap(id -> palette.term(id).stream()).toList();
  }

  private void look(String id) {
    palette
        .term(id)
        .ifPresent(term ->
            looking.run(
                () -> workspace.portrait(term, values),
                portrait -> tell(term, portrait),
                problem -> {
                  LOG.info("Nothing is told of {}: {}", id, problem.getMessage());
                  shown.tellInstead(id, TermWords.meaningOnly(term, shown));
                }));
  }

  private void tell(Term term, TermPortrait portrait) {
    shown.tell(term.id(), new TermWords(workspace, Formats.of(shown), shown).of(term, portrait));
  }
}
