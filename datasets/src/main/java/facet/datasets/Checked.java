package facet.datasets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value read from a user's input, or every problem that stood in the way.
public sealed interface Checked<T> {
  record Valid<T>(T value) implements Checked<T> {}

  record Invalid<T>(List<Problem> problems) implements Checked<T> {
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("invalid without a problem");
      }
    }
  }

  static <T> Checked<T> of(@Nullable T value, List<Problem> problems) {
    return value == null || !problems.isEmpty() ? new Invalid<>(problems) : new Valid<>(value);
  }

  /// What becomes of the value, or the same problems.
  default <U> Checked<U> map(Function<T, U> then) {
    return switch (this) {
      case Valid<T>(var value) -> new Valid<>(then.apply(value));
      case Invalid<T>(var problems) -> new Invalid<>(problems);
    };
  }

  default Optional<T> found() {
    return switch (this) {
      case Valid<T>(var value) -> Optional.of(value);
      case Invalid<T> _ -> Optional.empty();
    };
  }

  default List<Problem> problems() {
    return switch (this) {
      case Valid<T> _ -> List.of();
      case Invalid<T>(var problems) -> problems;
    };
  }

  /// The value, or a {@link FacetException} whose message begins with `what` and lists every
  /// problem.
  default T orThrow(ErrorCode code, String what) {
    return switch (this) {
      case Valid<T>(var value) -> value;
      case Invalid<T>(var problems) -> throw FacetException.invalid(code, what, problems);
    };
  }
}
