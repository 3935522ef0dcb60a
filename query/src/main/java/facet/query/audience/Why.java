package facet.query.audience;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Why a member is in an audience or not, rule by rule, parallel to the condition's tree; below a
/// condition that stands for another (a segment, a move, a typed predicate) is that other's.
///
/// @param holds whether the rule holds of the member; absent when it says nothing or is broken
/// @param evidence what it was decided by, where there is something to show
public record Why(
    Optional<Boolean> holds, boolean muted, Optional<Evidence> evidence, List<Why> of) {
  public Why {
    of = List.copyOf(of);
  }

  /// What a rule was decided by. Values are texts with every digit; an empty one is missing.
  public sealed interface Evidence {}

  /// A value of the member: of the field, metric or score that the rule asks.
  ///
  /// @param toPass by how much a number would have to change for the rule to hold
  public record Value(Optional<String> value, Optional<BigDecimal> toPass) implements Evidence {
    public Value {
      Objects.requireNonNull(value);
      Objects.requireNonNull(toPass);
    }
  }

  /// The values of two fields that are compared.
  public record Compared(Optional<String> left, Optional<String> right) implements Evidence {
    public Compared {
      Objects.requireNonNull(left);
      Objects.requireNonNull(right);
    }
  }

  /// Events that count, the latest first.
  ///
  /// @param measured what was computed from all of them
  /// @param toPass by how much that would have to change for the rule to hold
  /// @param fields of the events that the rule speaks of, by path
  /// @param latest the last few
  public record Happened(
      Optional<String> measured,
      Optional<BigDecimal> toPass,
      List<String> fields,
      List<Event> latest)
      implements Evidence {
    public Happened {
      fields = List.copyOf(fields);
      latest = List.copyOf(latest);
    }
  }

  /// One event.
  ///
  /// @param time as `2026-10-31 18:30:00`
  /// @param values of the fields, in their order
  public record Event(String time, List<Optional<String>> values) {
    public Event {
      values = List.copyOf(values);
    }
  }

  /// The class a member is in.
  public record InClass(String classification, String id) implements Evidence {}
}
