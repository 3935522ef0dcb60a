package facet.query.classify;

import facet.datasets.Checked;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.Classification;
import facet.datasets.model.Labels;
import facet.datasets.store.DerivedFact;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.audience.Scope;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import facet.query.measure.Measures;
import facet.query.measure.ValueShare;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Answers classifications: the model's own (ordered conditions, the first that holds) and derived
/// ones (clusters). Thread-safe.
public final class Classifier {
  private static final String UNCLASSIFIED = "unclassified";

  private final Audiences audiences;
  private final Measures measures;

  public Classifier(Audiences audiences, Measures measures) {
    this.audiences = audiences;
    this.measures = measures;
  }

  /// Members of each class as of a date, or every problem with the classification's conditions.
  ///
  /// @throws FacetException `NOT_FOUND` when there is no such classification as of the date
  public Checked<ClassSizes> classify(String classification, LocalDate asOf, Scope scope) {
    var own = audiences.version().model().classification(classification);
    if (own.isPresent()) {
      return ladder(own.get(), asOf, scope);
    }
    var derived =
        audiences
            .data()
            .classification(classification, asOf)
            .orElseThrow(() ->
                new FacetException(
                    ErrorCode.NOT_FOUND,
                    "There is no classification '%s' as of %s.".formatted(classification, asOf)));
    return new Checked.Valid<>(derived(derived, asOf, scope));
  }

  private Checked<ClassSizes> ladder(Classification own, LocalDate asOf, Scope scope) {
    return switch (audiences.data().binder(asOf).ladder(own)) {
      case Checked.Invalid<List<BoundNode>>(var problems) -> new Checked.Invalid<>(problems);
      case Checked.Valid<List<BoundNode>>(var rungs) -> {
        var members = audiences.ladder(rungs, asOf, scope);
        var ids = own.classIds();
        var classes = new ArrayList<ClassSizes.ClassSize>();
        for (int i = 0; i < members.size(); i++) {
          var id = ids.get(i);
          classes.add(size(id, own.labels(id).orElse(Labels.same(id)), members.get(i)));
        }
        yield new Checked.Valid<>(
            new ClassSizes(own.id(), classes, audiences.everyone(asOf, scope)));
      }
    };
  }

  /// The classes of a run; members it does not know come last, when there are any.
  private ClassSizes derived(DerivedFact run, LocalDate asOf, Scope scope) {
    var everyone = audiences.everyone(asOf, scope);
    var rest = everyone;
    var classes = new ArrayList<ClassSizes.ClassSize>();
    for (var name : run.classes()) {
      var leaf = new BoundCondition.InClass(run, Set.of(name.id()));
      var members = audiences.leaf(leaf, asOf, scope);
      classes.add(size(name.id(), name.labels(), members));
      rest = rest.minus(members);
    }
    if (rest.size() > 0) {
      classes.add(size(UNCLASSIFIED, new Labels("Unclassified", "未分级"), rest));
    }
    return new ClassSizes(run.id(), classes, everyone);
  }

  private ClassSizes.ClassSize size(String id, Labels labels, Audience members) {
    return new ClassSizes.ClassSize(
        id, labels, members, measures.value(members).map(ValueShare::sum));
  }
}
