package facet.workbench.segments.insight;

import facet.datasets.condition.Condition;
import java.util.Objects;
import java.util.Optional;

/// One thing in which a draft's members differ from others.
///
/// @param term the path of a member's field or the id of a metric
/// @param effect Cohen's d or h, positive when the draft has more of it
/// @param adjusted how much is false of what is believed at this level, 0 to 1 (Benjamini-Hochberg)
/// @param add the condition that asks for it
public record Trait(
    String term, Sides sides, double effect, double adjusted, Optional<Condition> add) {
  /// Above this, chance explains it well enough.
  public static final double BELIEVED = 0.05;

  public Trait {
    Objects.requireNonNull(term);
    Objects.requireNonNull(sides);
    Objects.requireNonNull(add);
  }

  /// What is on either side.
  public sealed interface Sides {}

  /// Shares of those with a value.
  ///
  /// @param value as a condition writes it; empty: those without a value
  public record Shares(Optional<String> value, double here, double elsewhere, long members)
      implements Sides {
    /// How many times as frequent as elsewhere; infinite where nobody has it.
    public double times() {
      return here / elsewhere;
    }
  }

  /// Means of a number; of a date in days since 1970-01-01.
  public record Means(double here, double elsewhere, boolean date) implements Sides {
    public double times() {
      return here / elsewhere;
    }

    /// Whether "so many times as much" says anything.
    public boolean hasTimes() {
      return !date && here > 0 && elsewhere > 0;
    }
  }

  /// Whether it is about those without a value.
  public boolean ofMissing() {
    return sides instanceof Shares shares && shares.value().isEmpty();
  }

  public boolean believed() {
    return adjusted <= BELIEVED;
  }
}
