package facet.query.bench;

/// Two ways to the same result, run by turns so that both meet the same machine.
public record Pair(Timing ours, Timing other) {
  /// Runs both alternately; the first round of each is not counted.
  ///
  /// @param times how often ours runs in each round: what takes microseconds wants more runs
  static Pair byTurns(int rounds, int times, Work ours, Work other) {
    ours.nanos();
    other.nanos();
    var nanosOfOurs = new long[rounds * times];
    var nanosOfOther = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < times; i++) {
        nanosOfOurs[round * times + i] = ours.nanos();
      }
      nanosOfOther[round] = other.nanos();
    }
    return new Pair(new Timing(nanosOfOurs), new Timing(nanosOfOther));
  }

  /// How many times as long ours takes, by the medians.
  public double ratio() {
    return (double) ours.median().toNanos() / other.median().toNanos();
  }
}
