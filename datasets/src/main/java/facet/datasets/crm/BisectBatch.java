package facet.datasets.crm;

import facet.datasets.crm.Receipt.RowOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Finds the bad rows of a batch that a destination only takes whole, by halving what was refused.
///
/// One bad row among n costs about 2·log₂ n further attempts. When many single rows in a row are
/// refused the fault is not theirs, so the rest is left for later instead of tried one by one.
public final class BisectBatch {

  private static final int REFUSALS_IN_A_ROW = 50;

  private final AtomicAttempt attempt;

  public BisectBatch(AtomicAttempt attempt) {
    this.attempt = attempt;
  }

  /// Tries rows as a whole: all are kept or none.
  @FunctionalInterface
  public interface AtomicAttempt {
    Result attempt(List<RowOperation> rows);
  }

  public sealed interface Result {
    record Kept(List<RowOutcome> rows) implements Result {}

    record Refused(String reason) implements Result {}

    record Stopped(Stop stop) implements Result {}
  }

  public Receipt send(List<RowOperation> rows) {
    List<RowOutcome> outcomes = new ArrayList<>(rows.size());
    Deque<List<RowOperation>> open = new ArrayDeque<>();
    if (!rows.isEmpty()) {
      open.push(rows);
    }
    int refusals = 0;
    while (!open.isEmpty()) {
      List<RowOperation> batch = open.pop();
      if (refusals >= REFUSALS_IN_A_ROW) {
        batch.forEach(row -> outcomes.add(leftForLater(row)));
        continue;
      }
      switch (attempt.attempt(batch)) {
        case Result.Kept kept -> {
          outcomes.addAll(kept.rows());
          refusals = 0;
        }
        case Result.Refused refused when batch.size() == 1 -> {
          String key = batch.getFirst().memberKey();
          outcomes.add(RowOutcome.because(key, Outcome.REJECTED, refused.reason()));
          refusals++;
        }
        case Result.Refused refused -> {
          int half = batch.size() / 2;
          open.push(batch.subList(half, batch.size()));
          open.push(batch.subList(0, half));
        }
        case Result.Stopped stopped -> {
          return new Receipt(outcomes, Optional.of(stopped.stop()));
        }
      }
    }
    return Receipt.of(outcomes);
  }

  private static RowOutcome leftForLater(RowOperation row) {
    return RowOutcome.because(
        row.memberKey(),
        Outcome.RETRY,
        "Not tried: the destination refused " + REFUSALS_IN_A_ROW + " rows in a row before it");
  }
}
