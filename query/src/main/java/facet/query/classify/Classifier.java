package facet.query.classify;

import facet.datasets.Checked;
import facet.datasets.FacetException;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.audience.Scope;
import facet.query.measure.Measures;
import facet.query.measure.ValueShare;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Answers classifications: the model's own (ordered conditions, the first that holds) and derived
/// ones (clusters). Thread-safe.
public final class Classifier {
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
    return classify(classification, audiences.everyone(asOf, scope));
  }

  /// Members of an audience in each class, at its as-of date.
  ///
  /// @throws FacetException `NOT_FOUND` when there is no such classification as of that date
  public Checked<ClassSizes> classify(String classification, Audience of) {
    return Ladder.of(classification, of.asOf(), audiences.data())
        .map(ladder -> {
          var sizes = ladder.divide(of, audiences).stream().map(this::size).toList();
          return new ClassSizes(classification, sizes, of.asBase());
        });
  }

  private ClassSizes.ClassSize size(Ladder.Class one) {
    return new ClassSizes.ClassSize(
        one.name().id(),
        one.name().labels(),
        one.members(),
        measures.value(one.members()).map(ValueShare::sum));
  }

  /// Metrics of an audience by class, at its as-of date. They are read in one pass.
  ///
  /// @throws FacetException `NOT_FOUND` for a classification or a metric that there is not,
  ///   `NOT_SUPPORTED` for a metric that is not a number
  public Checked<ClassMeasures> measure(String classification, List<String> metrics, Audience of) {
    return Ladder.of(classification, of.asOf(), audiences.data())
        .map(ladder -> {
          var all = of.asBase();
          var read = measures.summaries(metrics, all);
          var classes = new ArrayList<ClassMeasures.ClassMeasure>();
          for (var one : ladder.divide(all, audiences)) {
            classes.add(
                new ClassMeasures.ClassMeasure(
                    one.name().id(),
                    one.name().labels(),
                    one.members(),
                    measures.value(one.members()),
                    read.of(one.members())));
          }
          return new ClassMeasures(classification, classes, all, read.of(all));
        });
  }

  /// From which class to which the members of an audience moved, between an earlier date and its
  /// as-of date. Milliseconds once the leaves of both dates are kept.
  ///
  /// @throws FacetException `NOT_FOUND` when there is no such classification as of a date
  /// @throws IllegalArgumentException when the dates are the wrong way round
  public Checked<Migration> migration(String classification, LocalDate then, Audience of) {
    if (then.isAfter(of.asOf())) {
      throw new IllegalArgumentException(then + " is after " + of.asOf());
    }
    var data = audiences.data();
    var before = Ladder.of(classification, then, data);
    var after = Ladder.of(classification, of.asOf(), data);
    if (before instanceof Checked.Invalid<Ladder>(var problems)) {
      return new Checked.Invalid<>(problems);
    }
    var rows = before.found().orElseThrow();
    return after.map(columns -> {
      var all = of.asBase();
      var there = audiences.there(then, all);
      var table =
          new MigrationTable(classification, then, all, data.version().model().member().joined());
      return table.of(there, rows.divide(there, audiences), columns.divide(all, audiences));
    });
  }
}
