package facet.query.bench;

import facet.datasets.model.Labels;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;
import facet.datasets.store.DerivedFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// A score, a classification and a list of one data version's members, spread evenly over them, so
/// that conditions on derived facts can be measured.
record BenchFacts(DerivedFact score, DerivedFact classes, DerivedFact keys) {
  private static final String ID = "bench";
  private static final int PARTS = 1000;
  private static final List<String> CLASSES = List.of("one", "two", "three");

  /// Those made before for the same version, or new ones.
  static BenchFacts of(DataVersion version, DerivedFacts derived) {
    var made = new Making(version, derived);
    return new BenchFacts(
        made.find(DerivedFact.Kind.SCORE),
        made.find(DerivedFact.Kind.CLASSIFICATION),
        made.find(DerivedFact.Kind.LIST));
  }

  private record Making(DataVersion version, DerivedFacts derived) {
    DerivedFact find(DerivedFact.Kind kind) {
      return derived
          .latest(kind, ID, asOf())
          .filter(fact -> fact.note().equals(note()))
          .orElseGet(() -> make(kind));
    }

    private DerivedFact make(DerivedFact.Kind kind) {
      var labels = Labels.same(ID);
      int limit = version.facts().ordinalLimit();
      int[] all = IntStream.range(0, limit).toArray();
      return switch (kind) {
        case SCORE ->
            derived.addScore(
                ID,
                asOf(),
                labels,
                note(),
                all,
                IntStream.of(all).mapToDouble(o -> (double) part(o) / PARTS).toArray());
        case CLASSIFICATION ->
            derived.addClassification(
                ID,
                asOf(),
                labels,
                note(),
                CLASSES.stream().map(id -> new DerivedFact.ClassName(id, labels)).toList(),
                all,
                IntStream.of(all).map(o -> part(o) % CLASSES.size()).toArray());
        case LIST ->
            derived.addList(
                ID,
                asOf(),
                labels,
                note(),
                IntStream.of(all).filter(o -> part(o) < PARTS / 10).toArray());
      };
    }

    private LocalDate asOf() {
      return version.facts().completeThrough();
    }

    private String note() {
      return "made by the bench for version " + version.number();
    }

    /// Neighbours fall into distant parts.
    private static int part(int ordinal) {
      return (int) (ordinal * 2_654_435_761L % PARTS);
    }
  }
}
