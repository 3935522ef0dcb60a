package facet.workbench.segments;

import facet.datasets.Checked;
import facet.datasets.condition.Node;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.audience.Breakdown;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.measure.Distribution;
import facet.query.measure.Measures;
import facet.query.measure.ValueCounts;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.palette.Term;
import java.time.LocalDate;

/// What a segment is built on: one data version, the date it is asked of, and everything that can
/// be named in a condition.
///
/// @param scope whom of it the user may see
/// @param vocabulary saved segments, lists, scores and clusters with their names
public record Workspace(Audiences audiences, LocalDate asOf, Scope scope, Vocabulary vocabulary) {

  public MemberModel model() {
    return audiences.version().model();
  }

  public Palette palette() {
    return vocabulary.palette(model());
  }

  public Checked<Breakdown> count(Node where) {
    return audiences.breakdown(question(where));
  }

  public Question question(Node where) {
    return new Question(where, asOf, scope);
  }

  /// The values of fields as of the date, to be searched. Those that identify a person are listed
  /// to nobody: they can be typed.
  public FieldValues values() {
    return new FieldValues(
        path ->
            personal(path)
                ? ValueCounts.NONE
                : new Measures(audiences).values(path, "", everyone(), 0, Integer.MAX_VALUE),
        path -> model().field(path));
  }

  /// Whether a field's values identify a person.
  boolean personal(String path) {
    return model().field(path).filter(ref -> ref.field().personal()).isPresent();
  }

  public Distribution spread(String path, int bins) {
    return new Measures(audiences).distribution(path, everyone(), bins);
  }

  public Distribution spread(Metric metric, int bins) {
    return new Measures(audiences).metricDistribution(metric, everyone(), bins);
  }

  /// What a look at a term tells; asks the data.
  public TermPortrait portrait(Term term, FieldValues values) {
    return TermPortrait.of(term, this, values);
  }

  private Audience everyone() {
    return audiences.everyone(asOf, scope);
  }

  /// The same with other things to name: a list was added.
  public Workspace with(Vocabulary other) {
    return new Workspace(audiences, asOf, scope, other);
  }

  public SegmentFacts facts(Node where) {
    return SegmentFacts.of(this, where);
  }
}
