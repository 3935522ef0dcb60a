package facet.query.classify;

import facet.datasets.Checked;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.Classification;
import facet.datasets.model.Labels;
import facet.datasets.store.DerivedFact;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import facet.query.engine.OpenVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The classes of a classification in order, bound as of a date: the first whose rung holds takes a
/// member, the last is of those whom none took.
///
/// @param rungs one for each class but the last
/// @param always whether the last class is there even when it is empty
record Ladder(List<Name> names, List<BoundNode> rungs, boolean always) {
  record Name(String id, Labels labels) {}

  /// A class with those of an audience who are in it.
  record Class(Name name, Audience members) {}

  Ladder {
    names = List.copyOf(names);
    rungs = List.copyOf(rungs);
  }

  /// @throws FacetException `NOT_FOUND` when there is no such classification as of the date
  static Checked<Ladder> of(String classification, LocalDate asOf, OpenVersion data) {
    var own = data.version().model().classification(classification);
    return own.isPresent()
        ? data.binder(asOf).ladder(own.get()).map(rungs -> ladder(own.get(), rungs))
        : new Checked.Valid<>(derived(classification, asOf, data));
  }

  private static Ladder ladder(Classification own, List<BoundNode> rungs) {
    var names =
        own.classIds().stream()
            .map(id -> new Name(id, own.labels(id).orElse(Labels.same(id))))
            .toList();
    return new Ladder(names, rungs, true);
  }

  private static Ladder derived(String classification, LocalDate asOf, OpenVersion data) {
    var run =
        data.classification(classification, asOf)
            .orElseThrow(() ->
                new FacetException(
                    ErrorCode.NOT_FOUND,
                    "There is no classification '%s' as of %s.".formatted(classification, asOf)));
    var classes = run.classes().stream().map(one -> new Name(one.id(), one.labels()));
    var rest = new Name(DerivedFact.UNCLASSIFIED, new Labels("Unclassified", "未分级"));
    var rungs =
        run.classes().stream()
            .map(one -> BoundNode.of(new BoundCondition.InClass(run, Set.of(one.id()))))
            .toList();
    return new Ladder(Stream.concat(classes, Stream.of(rest)).toList(), rungs, false);
  }

  /// Divides an audience among the classes.
  List<Class> divide(Audience all, Audiences audiences) {
    var classes = new ArrayList<Class>();
    var rest = all.asBase();
    for (var holds : audiences.parts(rungs, rest)) {
      classes.add(new Class(names.get(classes.size()), rest.and(holds)));
      rest = rest.minus(holds);
    }
    if (always || rest.size() > 0) {
      classes.add(new Class(names.getLast(), rest));
    }
    return classes;
  }
}
