package facet.datasets.crm;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.crm.BisectBatch.Result;
import facet.datasets.crm.Receipt.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BisectBatchTest {

  @Test
  void refusesExactlyTheBadRowsWhereverTheyAre() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<RowOperation> rows = rows(1 + random.nextInt(60));
      Set<String> bad = new TreeSet<>();
      rows.forEach(row -> {
        if (random.nextInt(10) == 0) {
          bad.add(row.memberKey());
        }
      });
      List<String> kept = new ArrayList<>();

      Receipt receipt = new BisectBatch(batch -> takeWhole(batch, bad, kept)).send(rows);

      assertThat(keys(receipt, Outcome.REJECTED)).isEqualTo(String.join(" ", bad));
      assertThat(receipt.rows()).hasSize(rows.size());
      assertThat(kept).doesNotHaveDuplicates().hasSize(rows.size() - bad.size());
    }
  }

  @Test
  void leavesTheRestForLaterWhenEveryRowIsRefused() {
    List<RowOperation> rows = rows(1000);
    List<Integer> attempts = new ArrayList<>();

    Receipt receipt =
        new BisectBatch(
                batch -> {
                  attempts.add(batch.size());
                  return new Result.Refused("column tier may not be empty");
                })
            .send(rows);

    assertThat(attempts).hasSizeLessThan(200);
    assertThat(receipt.rows()).hasSize(1000);
    assertThat(receipt.rows().stream().filter(row -> row.outcome() == Outcome.REJECTED))
        .hasSize(50);
    assertThat(receipt.rows().getLast().outcome()).isEqualTo(Outcome.RETRY);
  }

  @Test
  void saysNothingAboutRowsAfterTheDestinationStopped() {
    Receipt receipt =
        new BisectBatch(batch ->
            batch.size() > 2
                ? new Result.Refused("one of them is bad")
                : batch.getFirst().memberKey().equals("M00")
                    ? kept(batch)
                    : new Result.Stopped(new Stop.Unreachable("connection reset")))
            .send(rows(8));

    assertThat(keys(receipt, Outcome.APPLIED)).isEqualTo("M00 M01");
    assertThat(receipt.rows()).hasSize(2);
    assertThat(receipt.stop()).contains(new Stop.Unreachable("connection reset"));
  }

  private static Result takeWhole(List<RowOperation> batch, Set<String> bad, List<String> kept) {
    if (batch.stream().anyMatch(row -> bad.contains(row.memberKey()))) {
      return new Result.Refused("bad");
    }
    batch.forEach(row -> kept.add(row.memberKey()));
    return kept(batch);
  }

  private static Result kept(List<RowOperation> batch) {
    return new Result.Kept(
        batch.stream().map(row -> RowOutcome.done(row.memberKey(), Outcome.APPLIED)).toList());
  }

  private static String keys(Receipt receipt, Outcome outcome) {
    return receipt.rows().stream()
        .filter(row -> row.outcome() == outcome)
        .map(RowOutcome::memberKey)
        .sorted()
        .collect(joining(" "));
  }

  private static List<RowOperation> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> RowOperation.add("M%02d".formatted(i), List.of()))
        .toList();
  }
}
