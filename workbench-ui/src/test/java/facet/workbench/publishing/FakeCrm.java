package facet.workbench.publishing;

import facet.datasets.crm.Capabilities;
import facet.datasets.crm.Delivery;
import facet.datasets.crm.Delta;
import facet.datasets.crm.Destination;
import facet.datasets.crm.Outcome;
import facet.datasets.crm.Receipt;
import facet.datasets.crm.Receipt.RowOutcome;
import facet.datasets.crm.RowOperation;
import facet.datasets.crm.RowOperation.Action;
import facet.datasets.crm.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A CRM in memory that fails where a test says. It does not forgive: a member added twice is there
/// twice.
final class FakeCrm implements Destination {

  final Map<String, String> rows = new TreeMap<>();
  final List<String> received = new ArrayList<>();
  Capabilities capabilities = new Capabilities(true, false, true, false, true, true, 3);
  Optional<Stop> down = Optional.empty();
  Predicate<RowOperation> refused = row -> false;
  Predicate<RowOperation> busy = row -> false;
  Runnable beforeAnswer = () -> {};

  /// How many more rows are taken before the connection breaks.
  int rowsUntilCut = Integer.MAX_VALUE;

  /// Whether the row at the cut arrived although its answer was lost.
  boolean lostAnswerArrived = true;

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Optional<Stop> prepare(Delivery delivery) {
    return down;
  }

  @Override
  public Receipt apply(Delta delta) {
    List<RowOutcome> outcomes = new ArrayList<>();
    for (RowOperation row : delta.rows()) {
      received.add(row.action() + " " + row.memberKey());
      if (refused.test(row)) {
        outcomes.add(RowOutcome.because(row.memberKey(), Outcome.REJECTED, "Tier is not known"));
      } else if (busy.test(row)) {
        outcomes.add(RowOutcome.because(row.memberKey(), Outcome.RETRY, "Locked by wang.min"));
      } else if (rowsUntilCut-- <= 0) {
        if (lostAnswerArrived) {
          take(row);
        }
        return new Receipt(outcomes, Optional.of(new Stop.Unreachable("Connection reset")));
      } else {
        outcomes.add(RowOutcome.done(row.memberKey(), take(row)));
      }
    }
    beforeAnswer.run();
    return Receipt.of(outcomes);
  }

  private Outcome take(RowOperation row) {
    String key = row.memberKey();
    if (row.action() == Action.REMOVE) {
      return rows.remove(key) == null ? Outcome.ALREADY : Outcome.APPLIED;
    }
    String value = String.valueOf(row.values().getFirst());
    if (!capabilities.idempotentAdd() && row.action() == Action.ADD && rows.containsKey(key)) {
      rows.put(key + "-twice", value);
      return Outcome.APPLIED;
    }
    return value.equals(rows.put(key, value)) ? Outcome.ALREADY : Outcome.APPLIED;
  }

  @Override
  public ReadBack readBack(Delta delta) {
    List<Found> found = new ArrayList<>();
    for (RowOperation row : delta.rows()) {
      String value = rows.get(row.memberKey());
      boolean asAsked =
          row.action() == Action.REMOVE
              ? value == null
              : row.values().getFirst() != null && row.values().getFirst().equals(value);
      found.add(new Found(row.memberKey(), value != null, asAsked));
    }
    return new ReadBack(found, down);
  }

  @Override
  public Optional<Stop> finish(Delivery delivery) {
    return down;
  }

  @Override
  public OptionalLong rowsHeld(String publication) {
    return OptionalLong.of(rows.size());
  }

  String text() {
    return rows.entrySet().stream()
        .map(row -> row.getKey() + " " + row.getValue())
        .collect(Collectors.joining(", "));
  }

  /// What was sent since the last call.
  String received() {
    String text = String.join(", ", received);
    received.clear();
    return text;
  }
}
