package facet.workbench.segments;

import java.util.ArrayList;
import java.util.List;

/// The draft as it is, what it was, and what was undone: undo is a list of drafts.
public record DraftHistory(
    List<SegmentDraft> past, SegmentDraft present, List<SegmentDraft> undone) {
  /// Steps that can be undone; the oldest are forgotten beyond it.
  static final int STEPS = 200;

  public DraftHistory {
    past = List.copyOf(past);
    undone = List.copyOf(undone);
  }

  public static DraftHistory of(SegmentDraft draft) {
    return new DraftHistory(List.of(), draft, List.of());
  }

  /// The same when nothing changed.
  public DraftHistory then(SegmentDraft next) {
    if (next == present) {
      return this;
    }
    return new DraftHistory(last(past, present), next, List.of());
  }

  /// Takes the place of the present draft without a step of its own: the second and later changes
  /// made in one visit to an editor.
  public DraftHistory amend(SegmentDraft next) {
    return next == present ? this : new DraftHistory(past, next, List.of());
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !undone.isEmpty();
  }

  public DraftHistory undo() {
    return canUndo()
        ? new DraftHistory(past.subList(0, past.size() - 1), past.getLast(), last(undone, present))
        : this;
  }

  public DraftHistory redo() {
    return canRedo()
        ? new DraftHistory(
            last(past, present), undone.getLast(), undone.subList(0, undone.size() - 1))
        : this;
  }

  private static List<SegmentDraft> last(List<SegmentDraft> list, SegmentDraft draft) {
    var longer = new ArrayList<>(list);
    longer.add(draft);
    return longer.size() > STEPS ? longer.subList(longer.size() - STEPS, longer.size()) : longer;
  }
}
