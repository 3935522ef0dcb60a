package facet.workbench.segments;

import facet.datasets.Checked;
import facet.datasets.condition.Node;
import facet.datasets.model.MemberModel;
import facet.query.audience.Audiences;
import facet.query.audience.Breakdown;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.measure.Measures;
import facet.query.measure.ValueCounts;
import facet.workbench.segments.palette.Palette;
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
    return Palette.of(
        model(),
        vocabulary.segments(),
        vocabulary.lists(),
        vocabulary.scores(),
        vocabulary.classifications().stream()
            .map(fact -> new Palette.Named(fact.id(), fact.labels()))
            .toList());
  }

  public Checked<Breakdown> count(Node where) {
    return audiences.breakdown(question(where));
  }

  public Question question(Node where) {
    return new Question(where, asOf, scope);
  }

  public ValueCounts values(String path, String search, int limit) {
    var everyone = audiences.everyone(asOf, scope);
    return new Measures(audiences).values(path, search, everyone, 0, limit);
  }

  public SegmentFacts facts(Node where) {
    return SegmentFacts.of(this, where);
  }
}
