package facet.workbench.segments.ui;

import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import facet.datasets.condition.Condition;
import facet.workbench.segments.ui.editor.ConditionEditor;
import facet.workbench.segments.ui.editor.EditorData;
import java.util.function.Consumer;

/// Shows a condition's editor beside the value that was clicked.
final class EditorPopover extends Popover {
  private static final long serialVersionUID = 1L;

  EditorPopover(Runnable onClose) {
    addClassName("editor-popover");
    setOpenOnClick(false);
    setOpenOnFocus(false);
    setOpenOnHover(false);
    setPosition(PopoverPosition.BOTTOM_START);
    setModal(false);
    setAriaLabel(getTranslation("segments.value"));
    addOpenedChangeListener(change -> {
      if (!change.isOpened()) {
        onClose.run();
      }
    });
  }

  /// Fills the popover; the canvas opens it.
  void fill(Condition condition, String key, EditorData data, Consumer<Condition> onChange) {
    removeAll();
    var editor = ConditionEditor.of(condition, data);
    editor.onChange(onChange);
    add(editor);
    editor.focusOn(key);
  }
}
