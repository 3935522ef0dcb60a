package facet.workbench.segments.ui;

import facet.datasets.condition.Condition;
import facet.workbench.segments.FieldValues;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.ui.editor.EditorData;
import facet.workbench.segments.ui.insight.Wording;
import java.util.List;
import java.util.function.Consumer;

/// Opens a condition's editor beside its value on the canvas.
final class ValueEditing {
  private final SegmentCanvas canvas;
  private final EditorPopover popover;
  private final Wording wording;
  private final FieldValues values;
  private final Supplies supplies;
  private Consumer<Palette.Named> onList = _ -> {};

  ValueEditing(
      SegmentCanvas canvas,
      EditorPopover popover,
      Wording wording,
      FieldValues values,
      Supplies supplies) {
    this.canvas = canvas;
    this.popover = popover;
    this.wording = wording;
    this.values = values;
    this.supplies = supplies;
  }

  /// Told of a list that was kept in an editor.
  void onList(Consumer<Palette.Named> listener) {
    onList = listener;
  }

  /// @param key the part of the condition that was clicked
  /// @param changed called at every change of the condition
  void open(String node, String key, Condition condition, Consumer<Condition> changed) {
    popover.fill(condition, key, data(), changed);
    canvas.openBeside(node, key, popover);
  }

  void close() {
    popover.close();
  }

  private EditorData data() {
    var vocabulary = wording.workspace().vocabulary();
    var saved =
        new EditorData.Saved(
            ids(vocabulary.segments()), ids(vocabulary.lists()), ids(vocabulary.scores()));
    var ui = canvas.getUI();
    var answers =
        new EditorAnswers(
            wording.workspace(),
            values,
            supplies.lists(),
            supplies.account(),
            list -> ui.ifPresent(page -> page.access(() -> onList.accept(list))));
    return new EditorData(wording.workspace().model(), wording.names(), saved, answers);
  }

  private static List<String> ids(List<Palette.Named> named) {
    return named.stream().map(Palette.Named::id).toList();
  }
}
