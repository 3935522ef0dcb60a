package facet.workbench.segments.ui.insight;

import facet.datasets.condition.Condition;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.insight.Terms;
import facet.workbench.segments.sentence.ConditionSentence;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What all panels share: the data, the names, whose eyes they are for, and what they can do to the
/// draft.
public record Desk(Wording wording, Eyes eyes, Acts acts) {
  public Workspace workspace() {
    return wording.workspace();
  }

  public Terms terms() {
    return wording.terms();
  }

  public ConditionSentence sentences() {
    return wording.sentences();
  }

  /// Whose eyes the panels are for.
  ///
  /// @param editable whether the draft may be changed
  /// @param members whether single members may be looked at
  /// @param personal whether what identifies a person is shown
  public record Eyes(boolean editable, boolean members, boolean personal) {}

  /// What a panel can do to the draft; each is one step to undo.
  public interface Acts {
    void add(Condition condition);

    void change(UnaryOperator<SegmentDraft> change);

    /// What the segment is called now.
    String name();

    /// The id it is saved under; empty before.
    String saved();

    /// Selects a node on the canvas.
    void focus(String node);

    /// Says on the canvas what is to be looked at, by node.
    void mark(Map<String, String> notes);
  }
}
