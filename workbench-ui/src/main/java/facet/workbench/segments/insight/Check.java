package facet.workbench.segments.insight;

import facet.datasets.condition.Node;
import facet.query.logic.Finding;
import facet.workbench.segments.SegmentDraft;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// Something about a draft's logic to look at, with the nodes of the canvas it is about.
///
/// @param nodes ids in the draft, the one that fixes change first
/// @param missing which field's missing values it is about
/// @param fixes each by itself; the best first
public record Check(
    Finding.Code code, List<String> nodes, Optional<Missing> missing, List<OneClick> fixes) {
  public Check {
    Objects.requireNonNull(code);
    nodes = List.copyOf(nodes);
    Objects.requireNonNull(missing);
    fixes = List.copyOf(fixes);
  }

  /// How much it matters.
  public enum Severity {
    /// The segment can't be meant so.
    WRONG,
    /// Perhaps not what was meant.
    DOUBTFUL,
    /// Could be put more plainly.
    PLAINER
  }

  /// A field with missing values, by its path.
  public record Missing(String field, OptionalLong members) {}

  /// A change of the draft that settles it.
  ///
  /// @param node what it takes out or replaces
  /// @param removes whether the node goes
  /// @param keepsMembers whether the same members meet the condition after it
  /// @param instead what stands there afterwards; empty when the node goes
  public record OneClick(
      String node,
      boolean removes,
      boolean keepsMembers,
      Optional<Node> instead,
      UnaryOperator<SegmentDraft> change) {}

  public Severity severity() {
    return switch (code) {
      case CONTRADICTION, NEVER -> Severity.WRONG;
      case COVERS_EVERYTHING, ALWAYS, REDUNDANT, DUPLICATE, LETS_MISSING_IN, LEAVES_MISSING_OUT ->
          Severity.DOUBTFUL;
      case DOUBLE_NEGATION, PLAINER_WITHOUT_NOT, GROUP_OF_ONE, NESTED_GROUP -> Severity.PLAINER;
    };
  }
}
