package facet.workbench.segments;

import facet.datasets.condition.Quantifier;
import facet.workbench.segments.sentence.Sentence;
import java.util.Optional;
import java.util.OptionalLong;

/// One line of the canvas.
///
/// @param level depth in the tree; the root is 0
/// @param name a group's name, a condition's term
/// @param shape a group with its quantifier, or a condition's sentence
/// @param problem why it can't be counted, one sentence
/// @param note what is easily overlooked, one sentence
public record CanvasRow(
    String id,
    int level,
    String name,
    Shape shape,
    State state,
    Figures figures,
    Optional<String> problem,
    Optional<String> note) {
  /// What kind of line it is.
  public sealed interface Shape {
    record OfGroup(Quantifier quantifier) implements Shape {}

    /// @param measures whether it measures something that can be kept as a metric
    record OfCondition(String icon, Sentence sentence, boolean measures) implements Shape {}
  }

  /// The marks that show; the label that somebody gave.
  public record State(boolean muted, boolean locked, Optional<String> label) {}

  /// The three numbers; one that is not known is absent.
  public record Figures(OptionalLong gross, OptionalLong cumulative, OptionalLong ifRemoved) {}
}
