package facet.workbench.publishing;

import facet.datasets.crm.Delivery;
import facet.datasets.crm.Delta;
import facet.datasets.crm.Destination;
import facet.datasets.crm.Destination.Found;
import facet.datasets.crm.Destination.ReadBack;
import facet.datasets.crm.Outcome;
import facet.datasets.crm.Receipt;
import facet.datasets.crm.RowOperation;
import facet.datasets.crm.Stop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Takes one run as far as it gets now: to its end, or to a pause with a reason.
///
/// Never waits. Whatever has to wait is written down with the time of the next attempt, and the
/// same steps start again then; each step finds its work in the ledger, so a run that died anywhere
/// goes on like one that paused there.
final class SendRun {

  private static final int MOST_TRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int REFUSALS_THAT_STOP = 50;

  private final Stores stores;
  private final Lease lease;
  private final RunRow run;
  private final Destination destination;
  private final Delivery delivery;
  private boolean progress;

  SendRun(Stores stores, Lease lease, RunRow run, Destination destination) {
    this.stores = stores;
    this.lease = lease;
    this.run = run;
    this.destination = destination;
    this.delivery =
        new Delivery(
            run.publicationId(),
            run.runNumber(),
            lease.fence(),
            run.fullRun(),
            run.columns(),
            new Delivery.Provenance(
                run.segmentName(),
                run.segmentVersion(),
                run.dataVersion(),
                run.asOf(),
                run.checksum()));
  }

  /// @param retryAfter empty: a person must resume; otherwise the wait the destination asked for,
  ///   or zero
  private record Pause(String reason, Optional<Duration> retryAfter) {
    static Pause of(Stop stop) {
      return switch (stop) {
        case Stop.Unreachable(var reason, var after) ->
            new Pause(reason, Optional.of(after.orElse(Duration.ZERO)));
        case Stop.Misconfigured(var reason) -> new Pause(reason, Optional.empty());
        case Stop.Fenced(var reason) -> new Pause(reason, Optional.empty());
      };
    }
  }

  void send() {
    write(() -> {
      stores.operations().move(run.id(), OperationState.INFLIGHT, OperationState.UNKNOWN);
      stores.runs().state(run.id(), RunState.SENDING, null);
    });
    Optional<Pause> pause =
        Stream.<Supplier<Optional<Pause>>>of(
                () -> guarded(() -> destination.prepare(delivery), Optional::of).map(Pause::of),
                this::settleUnknown,
                this::sendChunks,
                this::stopForLeftOvers,
                () -> guarded(() -> destination.finish(delivery), Optional::of).map(Pause::of),
                this::verify,
                this::stopForLeftOvers)
            .map(Supplier::get)
            .flatMap(Optional::stream)
            .findFirst();
    write(() -> conclude(pause));
  }

  private Optional<Pause> settleUnknown() {
    if (destination.capabilities().idempotentAdd()) {
      return Optional.empty();
    }
    for (int chunk : stores.operations().chunksIn(run.id(), OperationState.UNKNOWN)) {
      ReadBack found = compare(chunk, OperationState.UNKNOWN);
      write(() -> settleBy(found, chunk));
      Optional<Pause> stopped = found.stop().map(Pause::of);
      if (stopped.isPresent()) {
        return stopped;
      }
    }
    return Optional.empty();
  }

  private void settleBy(ReadBack found, int chunk) {
    stores.operations().readBack(run.id(), keys(found, true), OperationState.APPLIED, null);
    stores.operations().readBack(run.id(), keys(found, false), OperationState.PENDING, null);
    stores.delivered().advance(run, chunk, destination.capabilities().marksOwner());
  }

  private Optional<Pause> sendChunks() {
    for (int chunk : stores.operations().chunksToSend(run.id())) {
      if (stores.runs().get(run.id()).pauseRequested()) {
        return Optional.of(new Pause("Paused on request", Optional.empty()));
      }
      write(() -> stores.operations().markInFlight(run.id(), chunk));
      List<RowOperation> rows = stores.operations().rows(run.id(), chunk, OperationState.INFLIGHT);
      Receipt receipt = apply(new Delta(delivery, chunk, rows));
      write(() -> settle(chunk, rows.size(), receipt));
      Optional<Pause> stopped = receipt.stop().map(Pause::of).or(() -> refusedTooMany(receipt));
      if (stopped.isPresent()) {
        return stopped;
      }
    }
    return Optional.empty();
  }

  private void settle(int chunk, int inFlight, Receipt receipt) {
    stores.operations().settle(run.id(), chunk, inFlight, receipt.rows());
    stores.delivered().advance(run, chunk, destination.capabilities().marksOwner());
    stores.runs().count(run.id(), chunk);
    progress |= !receipt.rows().isEmpty();
  }

  private static Optional<Pause> refusedTooMany(Receipt receipt) {
    long refused = receipt.rows().stream().filter(row -> row.outcome() == Outcome.REJECTED).count();
    boolean anyDone =
        receipt.rows().stream()
            .anyMatch(row -> row.outcome() == Outcome.APPLIED || row.outcome() == Outcome.ALREADY);
    if (refused < REFUSALS_THAT_STOP || anyDone) {
      return Optional.empty();
    }
    String reason = receipt.rows().getFirst().reason().orElse("no reason given");
    return Optional.of(
        new Pause(
            "The destination refused %d rows and took none: %s".formatted(refused, reason),
            Optional.empty()));
  }

  private Optional<Pause> verify() {
    if (!destination.capabilities().readBack()) {
      return Optional.empty();
    }
    write(() -> stores.runs().state(run.id(), RunState.VERIFYING, null));
    for (int chunk : stores.operations().chunksToVerify(run.id())) {
      ReadBack found = compare(chunk, OperationState.APPLIED);
      if (found.stop().isPresent()) {
        return found.stop().map(Pause::of);
      }
      List<String> different = keys(found, false);
      write(() -> {
        stores
            .operations()
            .readBack(run.id(), different, OperationState.UNKNOWN, "Read back: not as it was sent");
        stores.operations().markVerified(run.id(), chunk);
        sendUnknownAgain();
        stores.runs().count(run.id(), chunk);
      });
    }
    return Optional.empty();
  }

  private void sendUnknownAgain() {
    stores.delivered().doubt(run, OperationState.UNKNOWN);
    stores.operations().move(run.id(), OperationState.UNKNOWN, OperationState.RETRY);
  }

  private ReadBack compare(int chunk, OperationState state) {
    Delta delta = new Delta(delivery, chunk, stores.operations().rows(run.id(), chunk, state));
    return guarded(
        () -> destination.readBack(delta), stop -> new ReadBack(List.of(), Optional.of(stop)));
  }

  private Receipt apply(Delta delta) {
    return guarded(
        () -> destination.apply(delta), stop -> new Receipt(List.of(), Optional.of(stop)));
  }

  private Optional<Pause> stopForLeftOvers() {
    if (stores.operations().count(run.id(), OperationState.RETRY) == 0) {
      return Optional.empty();
    }
    write(() -> stores.operations().giveUp(run.id(), MOST_TRIES));
    long left = stores.operations().count(run.id(), OperationState.RETRY);
    return left == 0
        ? Optional.empty()
        : Optional.of(new Pause(left + " rows are to be tried again", Optional.of(Duration.ZERO)));
  }

  private void conclude(Optional<Pause> pause) {
    stores.runs().count(run.id());
    if (pause.isPresent()) {
      int attempts = progress ? 1 : run.attempts() + 1;
      stores
          .runs()
          .pause(
              run.id(),
              pause.get().reason(),
              attempts,
              pause
                  .get()
                  .retryAfter()
                  .map(asked -> stores.database().now().plus(longer(asked, waitAfter(attempts))))
                  .orElse(null));
      return;
    }
    boolean missing = stores.runs().get(run.id()).rejected() > 0 || run.heldBack() > 0;
    stores
        .runs()
        .state(
            run.id(),
            missing ? RunState.DONE_WITH_REJECTS : RunState.DONE,
            driftFound().orElse(null));
    stores.operations().forgetValues(run.id());
  }

  private Optional<String> driftFound() {
    OptionalLong held = destination.rowsHeld(run.publicationId());
    long expected = stores.delivered().count(run.publicationId());
    return held.isEmpty() || held.getAsLong() == expected
        ? Optional.empty()
        : Optional.of(
            "The destination holds %d rows of this publication, %d were acknowledged: send everything again to settle it"
                .formatted(held.getAsLong(), expected));
  }

  static Duration waitAfter(int attempts) {
    int doublings = Math.min(attempts - 1, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static List<String> keys(ReadBack found, boolean asAsked) {
    return found.rows().stream()
        .filter(row -> row.asAsked() == asAsked)
        .map(Found::memberKey)
        .toList();
  }

  /// A connector that fails in a way it should not stops the run; what was in flight is unknown.
  private static <T> T guarded(Supplier<T> call, Function<Stop, T> failed) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return failed.apply(new Stop.Misconfigured("The connector failed: " + e));
    }
  }

  private void write(Runnable work) {
    stores
        .database()
        .inTransaction(() -> {
          lease.hold();
          work.run();
        });
  }
}
