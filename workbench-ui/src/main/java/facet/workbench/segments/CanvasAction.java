package facet.workbench.segments;

import facet.datasets.condition.Quantifier;
import java.util.List;

/// Something done on the canvas, as its element tells it. Ids are those of the draft's nodes; an
/// index counts a group's children once a moved node has been taken out.
public sealed interface CanvasAction {
  /// A change of the tree by itself, needing nothing but the draft.
  sealed interface Edit extends CanvasAction {}

  /// The draft as text, going out or coming in.
  sealed interface Text extends CanvasAction {}

  record Move(String node, String parent, int index) implements Edit {}

  record GroupOnto(String node, String target) implements Edit {}

  record Quantify(String node, Quantifier quantifier) implements Edit {}

  record Mute(List<String> nodes) implements Edit {}

  record Lock(List<String> nodes) implements Edit {}

  record Duplicate(List<String> nodes) implements Edit {}

  record Delete(List<String> nodes) implements Edit {}

  record Group(List<String> nodes) implements Edit {}

  record Ungroup(String node) implements Edit {}

  record Rename(String node, String name) implements Edit {}

  record AddGroup(String parent, int index) implements Edit {}

  /// A term of the palette was put into a group.
  record AddTerm(String term, String parent, int index) implements CanvasAction {}

  /// A term of the palette was dropped on a condition.
  record AddTermOnto(String term, String target) implements CanvasAction {}

  /// A value was clicked: its editor is wanted.
  record EditValue(String node, String key) implements CanvasAction {}

  record Copy(List<String> nodes) implements Text {}

  /// To be copied, and deleted once it is on the clipboard.
  record Cut(List<String> nodes) implements Text {}

  record Paste() implements Text {}

  /// Something copied was put into a group.
  record PasteText(String text, String parent, int index) implements Text {}

  /// The whole segment is wanted as a file.
  record Export() implements Text {}

  /// A file's text.
  record Import(String text) implements Text {}

  /// One of the segments to begin with was chosen.
  record Begin(String start) implements CanvasAction {}

  /// A part of the draft is to have a name of its own.
  sealed interface Keep extends CanvasAction {}

  /// What a condition measures is to be a metric.
  record KeepMetric(String node) implements Keep {}

  /// A condition or group is to be a tag.
  record KeepTag(String node) implements Keep {}

  record Undo() implements CanvasAction {}

  record Redo() implements CanvasAction {}

  /// Stop counting.
  record Stop() implements CanvasAction {}

  /// Count again after a failure.
  record Retry() implements CanvasAction {}

  /// The draft after an edit.
  static SegmentDraft apply(Edit edit, SegmentDraft draft) {
    return switch (edit) {
      case Move(var node, var parent, var index) -> draft.move(node, parent, index);
      case GroupOnto(var node, var target) -> draft.groupOnto(node, target);
      case Quantify(var node, var quantifier) -> draft.quantifier(node, quantifier);
      case Mute(var nodes) -> draft.mute(nodes);
      case Lock(var nodes) -> draft.lock(nodes);
      case Duplicate(var nodes) -> draft.duplicate(nodes);
      case Delete(var nodes) -> draft.delete(nodes);
      case Group(var nodes) -> draft.group(nodes);
      case Ungroup(var node) -> draft.ungroup(node);
      case Rename(var node, var name) -> draft.rename(node, name);
      case AddGroup(var parent, var index) -> draft.addGroup(parent, index);
    };
  }
}
