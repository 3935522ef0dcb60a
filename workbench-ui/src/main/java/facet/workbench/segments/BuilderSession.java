package facet.workbench.segments;

import facet.datasets.condition.Node;
import facet.query.audience.Breakdown;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One segment being built: its drafts, what is known of the present one, and how counting stands.
/// Confined to one thread; answers of the counter are handed in on that thread.
public final class BuilderSession {
  /// How counting stands.
  public sealed interface Standing {
    /// Numbers are exact.
    record Exact(Breakdown breakdown) implements Standing {}

    record Counting() implements Standing {}

    /// Something is wrong with the condition; the rows say what.
    record Refused() implements Standing {}

    record Failed(String message) implements Standing {}

    /// Counting was stopped by hand.
    record Stopped() implements Standing {}
  }

  private DraftHistory history;
  private NodeCounts known = NodeCounts.NONE;
  private Standing standing = new Standing.Counting();
  private Optional<String> reveal = Optional.empty();
  private boolean editing;

  public BuilderSession(Node where) {
    history = DraftHistory.of(SegmentDraft.of(where));
  }

  public SegmentDraft draft() {
    return history.present();
  }

  public DraftHistory history() {
    return history;
  }

  public NodeCounts known() {
    return known;
  }

  public Standing standing() {
    return standing;
  }

  /// The node that the last edit wants selected. It stays until the next edit: whoever shows it
  /// selects it once.
  public Optional<String> reveal() {
    return reveal;
  }

  /// Changes the draft; false when nothing changed.
  public boolean edit(UnaryOperator<SegmentDraft> change) {
    editing = false;
    return move(history.then(change.apply(draft())), true);
  }

  /// Changes the draft from an editor: one visit is one step back, however many changes it makes.
  public boolean editValue(UnaryOperator<SegmentDraft> change) {
    var next = change.apply(draft());
    var changed = move(editing ? history.amend(next) : history.then(next), false);
    editing |= changed;
    return changed;
  }

  public void endVisit() {
    editing = false;
  }

  public boolean undo() {
    editing = false;
    return move(history.undo(), false);
  }

  public boolean redo() {
    editing = false;
    return move(history.redo(), false);
  }

  private boolean move(DraftHistory next, boolean select) {
    var before = draft();
    var changed = next != history;
    history = next;
    reveal = changed && select ? draft().made() : Optional.empty();
    if (changed) {
      known = known.kept(before, draft());
      standing = new Standing.Counting();
    }
    return changed;
  }

  /// Counting starts again, of the same draft.
  public void recount() {
    standing = new Standing.Counting();
  }

  public void stopped() {
    standing = new Standing.Stopped();
  }

  /// Takes an answer in; one to another draft than the present is dropped.
  public boolean answered(DraftCounter.Answer answer) {
    if (answer.draft() != draft()) {
      return false;
    }
    switch (answer) {
      case DraftCounter.Answer.Counted(var draft, var breakdown) -> {
        known = NodeCounts.of(draft, breakdown);
        standing = new Standing.Exact(breakdown);
      }
      case DraftCounter.Answer.Refused(var draft, var problems, var rest) -> {
        known =
            NodeCounts.of(draft, problems)
                .with(rest.map(counts -> NodeCounts.of(draft, counts)).orElse(NodeCounts.NONE));
        standing = new Standing.Refused();
      }
      case DraftCounter.Answer.Failed(var _, var message) ->
          standing = new Standing.Failed(message);
    }
    return true;
  }

  /// Whether a condition still waits for a value, so that the segment can't be saved yet.
  public boolean incomplete() {
    return Incomplete.within(draft().root());
  }
}
