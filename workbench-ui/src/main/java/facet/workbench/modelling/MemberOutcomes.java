package facet.workbench.modelling;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Window;
import facet.models.churn.OutcomeSource;
import facet.query.audience.Audiences;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import java.time.LocalDate;
import java.util.BitSet;

/// Who was active in a period, asked as of its last day.
record MemberOutcomes(Audiences audiences, Activity activity) implements OutcomeSource {
  @Override
  public BitSet active(LocalDate first, LocalDate last) {
    var question =
        new Question(activity.within(new Window.Between(first, last)), last, Scope.everything());
    var active = new BitSet();
    var members =
        audiences
            .audience(question)
            .orThrow(ErrorCode.INTERNAL, "Active members can't be asked for.");
    for (int ordinal : members.toArray()) {
      active.set(ordinal);
    }
    return active;
  }
}
