package facet.workbench.data;

import facet.datasets.Checked;
import facet.datasets.condition.Node;
import facet.query.audience.Audience;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Counts of everybody in a dataset, whoever asks: for figures that are kept beside what they
/// count. What is kept may be shown only to those who may see everybody.
public final class Everybody {
  private final OpenDatasets datasets;

  Everybody(OpenDatasets datasets) {
    this.datasets = datasets;
  }

  /// What was counted together.
  ///
  /// @param asOf the date that the data is complete through
  /// @param dataVersion of which data
  /// @param sizes the members who meet each condition, or every problem with it, in order
  public record Counts(LocalDate asOf, int dataVersion, List<Checked<Long>> sizes) {}

  /// The version of the data in use.
  public int dataVersion(String dataset) {
    return datasets.store().require(dataset).number();
  }

  /// Where the dataset is at home.
  public ZoneId zone(String dataset) {
    return datasets.store().require(dataset).model().zone();
  }

  /// How many meet each condition, all asked in one go.
  public Counts count(String dataset, List<Node> conditions) {
    var audiences = datasets.require(dataset);
    var asOf = audiences.completeThrough();
    var questions =
        conditions.stream().map(where -> new Question(where, asOf, Scope.everything())).toList();
    return new Counts(
        asOf,
        audiences.version().number(),
        audiences.audiences(questions).stream()
            .map(checked -> checked.map(Audience::size))
            .toList());
  }
}
