package facet.models.churn;

/// The calibrated chance of churn of every eligible member at the scoring date.
///
/// The arrays are taken over and handed out uncopied; treat them as read only.
///
/// @param members ordinals, ascending
/// @param probability by row, 0 to 1
@SuppressWarnings("ArrayRecordComponent")
public record MemberScores(int[] members, double[] probability) {
  public MemberScores {
    if (members.length != probability.length) {
      throw new IllegalArgumentException(
          "%d members, %d scores".formatted(members.length, probability.length));
    }
  }

  public int size() {
    return members.length;
  }
}
