package facet.workbench.segments;

import facet.datasets.Checked;
import facet.datasets.FacetException;
import facet.datasets.Problem;
import facet.datasets.condition.Node;
import facet.query.audience.Breakdown;
import java.util.List;
import java.util.Optional;

/// Counts a draft at every node. Called off the page's thread; interrupting that thread stops it.
public final class DraftCounter {
  /// How a condition tree is counted.
  @FunctionalInterface
  public interface Counting {
    Checked<Breakdown> count(Node where);
  }

  /// What came of counting a draft.
  public sealed interface Answer {
    SegmentDraft draft();

    record Counted(SegmentDraft draft, Breakdown breakdown) implements Answer {}

    /// Some conditions are at fault.
    ///
    /// @param rest counts without them; empty when they can't be left out
    record Refused(SegmentDraft draft, List<Problem> problems, Optional<Breakdown> rest)
        implements Answer {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /// The data could not be asked.
    record Failed(SegmentDraft draft, String message) implements Answer {}
  }

  private final Counting counting;

  public DraftCounter(Counting counting) {
    this.counting = counting;
  }

  /// The others are counted all the same, as if those at fault were muted.
  private Optional<Breakdown> rest(SegmentDraft draft, List<Problem> problems) {
    var broken = NodeCounts.of(draft, problems).problems().keySet();
    return broken.contains(draft.root().id())
        ? Optional.empty()
        : counting.count(NodeCounts.asked(draft.root(), broken)).found();
  }

  public Answer count(SegmentDraft draft) {
    try {
      return switch (counting.count(NodeCounts.asked(draft.root()))) {
        case Checked.Valid<Breakdown>(var breakdown) -> new Answer.Counted(draft, breakdown);
        case Checked.Invalid<Breakdown>(var problems) ->
            new Answer.Refused(draft, problems, rest(draft, problems));
      };
    } catch (FacetException e) {
      return new Answer.Failed(draft, String.valueOf(e.getMessage()));
    }
  }
}
