package facet.query.audience;

import java.util.List;
import java.util.function.LongSupplier;

/// Sets of members, whatever stands for them: bitmaps at hand, or predicates that a database will
/// count. Every set lies within the base and the asker's scope.
interface SetAlgebra<S> {
  S everyone();

  S none();

  S and(S left, S right);

  S or(S left, S right);

  S minus(S left, S right);

  default S any(List<S> of) {
    return of.stream().reduce(this::or).orElse(none());
  }

  /// How many they are, to be read when all sets have been made.
  LongSupplier size(S set);
}
