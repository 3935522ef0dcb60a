package facet.models.churn;

/// A finished run: the model, what to show of it, and every eligible member's chance.
public record ChurnResult(ChurnModel model, ChurnReport report, MemberScores scores) {}
