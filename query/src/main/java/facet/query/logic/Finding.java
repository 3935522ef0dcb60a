package facet.query.logic;

import facet.datasets.model.FieldRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// Something about a condition that its author should look at. Codes and places; the words are the
/// reader's.
///
/// @param nodes where it stands (`/where/of/1`), the one that fixes change first
/// @param missing which field's missing values it is about; of {@link Code#LETS_MISSING_IN} and
///   {@link Code#LEAVES_MISSING_OUT} only
/// @param fixes what can be done about it, each by itself; the best first, none where there is no
///   good one
public record Finding(
    Code code, List<String> nodes, Optional<MissingValues> missing, List<Fix> fixes) {
  public Finding {
    Objects.requireNonNull(code);
    nodes = List.copyOf(nodes);
    Objects.requireNonNull(missing);
    fixes = List.copyOf(fixes);
  }

  static Finding of(Code code, List<String> nodes, List<Fix> fixes) {
    return new Finding(code, nodes, Optional.empty(), fixes);
  }

  /// What was found.
  public enum Code {
    /// Nothing meets these conditions together, which the group asks for; or, in a `none`, there is
    /// nothing they don't take away.
    CONTRADICTION,
    /// Everything meets one of these conditions of an `any`.
    COVERS_EVERYTHING,
    /// Nothing ever meets this condition.
    NEVER,
    /// Everything always meets this condition.
    ALWAYS,
    /// Two negations that cancel out.
    DOUBLE_NEGATION,
    /// A `not` for which there is a plainer condition.
    PLAINER_WITHOUT_NOT,
    /// The first follows from the second (in `any` and `none`: is part of it), so it changes
    /// nothing.
    REDUNDANT,
    /// Both say the same.
    DUPLICATE,
    /// A group of one condition.
    GROUP_OF_ONE,
    /// A group within a group that joins in the same way.
    NESTED_GROUP,
    /// A negation takes in those whose value is missing.
    LETS_MISSING_IN,
    /// "Is not" leaves out those whose value is missing.
    LEAVES_MISSING_OUT
  }

  /// A field with missing values.
  ///
  /// @param members how many members have none, when known
  public record MissingValues(FieldRef field, OptionalLong members) {
    public MissingValues {
      Objects.requireNonNull(field);
      Objects.requireNonNull(members);
    }
  }
}
