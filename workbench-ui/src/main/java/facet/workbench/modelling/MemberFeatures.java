package facet.workbench.modelling;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Period;
import facet.datasets.condition.Window;
import facet.models.features.FeatureSource;
import facet.models.features.FeatureTable;
import facet.query.audience.Audiences;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.measure.Measures;
import java.time.LocalDate;
import java.util.List;

/// Metrics of a dataset as features. Eligible are the members who were active within so many days
/// up to the as-of date; nothing later is visible.
///
/// Models learn from everybody, whoever starts them: a scope would make them depend on who asked.
final class MemberFeatures implements FeatureSource {
  private final Audiences audiences;
  private final Measures measures;
  private final Activity activity;
  private final int days;

  MemberFeatures(Audiences audiences, Activity activity, int days) {
    this.audiences = audiences;
    this.measures = new Measures(audiences);
    this.activity = activity;
    this.days = days;
  }

  @Override
  public FeatureTable features(List<String> names, LocalDate asOf) {
    var eligible = activity.within(new Window.Last(Period.days(days)));
    var members =
        audiences
            .audience(new Question(eligible, asOf, Scope.everything()))
            .orThrow(ErrorCode.INTERNAL, "Active members can't be asked for.");
    var table = measures.columns(names, members);
    return FeatureTable.of(table.ordinals(), names, table.columns());
  }
}
