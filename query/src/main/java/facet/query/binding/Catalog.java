package facet.query.binding;

import facet.datasets.condition.Node;
import facet.datasets.store.DerivedFact;
import facet.datasets.store.DerivedFacts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// What a condition may refer to besides the member model: saved segments, lists, scores and
/// derived classifications of one dataset. Asked anew at every binding, so what it answers may
/// change; a version, once answered, may not. What is there but not within the engine's reach is
/// refused with a {@link facet.datasets.FacetException} `NOT_FOUND` that says what to do.
public interface Catalog {
  /// A saved segment, by default its latest saved version.
  Optional<SavedSegment> segment(String id, OptionalInt version);

  /// The latest version of an uploaded list.
  Optional<DerivedFact> list(String id);

  /// The latest run of a score with as-of ≤ `asOf`.
  Optional<DerivedFact> score(String id, LocalDate asOf);

  /// The latest run of a derived classification with as-of ≤ `asOf`.
  Optional<DerivedFact> classification(String id, LocalDate asOf);

  /// One version of a saved segment.
  record SavedSegment(String id, int version, Node where) {
    public SavedSegment {
      Objects.requireNonNull(id);
      Objects.requireNonNull(where);
    }
  }

  /// Where saved segments are found.
  @FunctionalInterface
  interface Segments {
    Optional<SavedSegment> find(String id, OptionalInt version);
  }

  /// A catalog of nothing.
  static Catalog empty() {
    return new Catalog() {
      @Override
      public Optional<SavedSegment> segment(String id, OptionalInt version) {
        return Optional.empty();
      }

      @Override
      public Optional<DerivedFact> list(String id) {
        return Optional.empty();
      }

      @Override
      public Optional<DerivedFact> score(String id, LocalDate asOf) {
        return Optional.empty();
      }

      @Override
      public Optional<DerivedFact> classification(String id, LocalDate asOf) {
        return Optional.empty();
      }
    };
  }

  /// The derived facts of a dataset, and its saved segments.
  static Catalog of(DerivedFacts derived, Segments segments) {
    return new Catalog() {
      @Override
      public Optional<SavedSegment> segment(String id, OptionalInt version) {
        return segments.find(id, version);
      }

      @Override
      public Optional<DerivedFact> list(String id) {
        return derived.latest(DerivedFact.Kind.LIST, id, LocalDate.MAX);
      }

      @Override
      public Optional<DerivedFact> score(String id, LocalDate asOf) {
        return derived.latest(DerivedFact.Kind.SCORE, id, asOf);
      }

      @Override
      public Optional<DerivedFact> classification(String id, LocalDate asOf) {
        return derived.latest(DerivedFact.Kind.CLASSIFICATION, id, asOf);
      }
    };
  }
}
