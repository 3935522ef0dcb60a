package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftHistoryTest {
  @Test
  void a_hundred_edits_are_undone_and_redone_one_by_one() {
    var history = DraftHistory.of(Outline.draft("all\n  tier"));
    for (int i = 0; i < 100; i++) {
      history = history.then(history.present().rename("n0", "name " + i));
    }
    var last = history.present();
    for (int i = 0; i < 100; i++) {
      history = history.undo();
    }
    assertThat(history.present()).isEqualTo(Outline.draft("all\n  tier"));
    assertThat(history.canUndo()).isFalse();
    for (int i = 0; i < 100; i++) {
      history = history.redo();
    }
    assertThat(history.present()).isEqualTo(last);
    assertThat(history.canRedo()).isFalse();
  }

  @Test
  void an_edit_after_undo_forgets_what_was_undone() {
    var start = DraftHistory.of(Outline.draft("all\n  tier"));
    var history = start.then(start.present().rename("n0", "a")).undo();
    history = history.then(history.present().rename("n0", "b"));
    assertThat(history.canRedo()).isFalse();
    assertThat(history.undo().present()).isEqualTo(start.present());
  }

  @Test
  void an_edit_that_changes_nothing_is_no_step() {
    var start = DraftHistory.of(Outline.draft("all\n  tier"));
    assertThat(start.then(start.present().move("n1", "n0", 0))).isSameAs(start);
  }

  @Test
  void one_visit_to_an_editor_is_one_step() {
    var start = DraftHistory.of(Outline.draft("all\n  tier"));
    var history =
        start.then(start.present().rename("n0", "a")).amend(start.present().rename("n0", "ab"));
    assertThat(history.undo().present()).isEqualTo(start.present());
  }
}
