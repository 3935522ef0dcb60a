package facet.workbench.publishing;

import facet.datasets.FacetException;
import facet.datasets.crm.Destination;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sends segments: plans against what is delivered, asks where a brake says so, sends, verifies.
///
/// One writer per publication at a time; a second one is told who is at work. Nothing here waits: a
/// run that cannot go on is paused with its reason, and [#resumeDue], called now and then, takes it
/// up when its time has come, as well as runs whose process died.
public final class PublishSegment {

  private final Stores stores;
  private final Publications publications;
  private final Destinations destinations;
  private final PlanRun planRun;
  private final String holder;

  /// @param holder names this process to others that find a publication busy
  PublishSegment(
      Stores stores, Publications publications, Destinations destinations, String holder) {
    this.stores = stores;
    this.publications = publications;
    this.destinations = destinations;
    this.planRun = new PlanRun(stores.delivered(), stores.runs());
    this.holder = holder;
  }

  /// What [#publish] would send now; writes and sends nothing.
  public Plan dryRun(String publicationId, AudienceSnapshot snapshot, PublishRequest request) {
    return planRun.plan(publications.get(publicationId), snapshot, request);
  }

  /// Plans a run and sends it, unless a brake asks first. An earlier run that is not finished is
  /// superseded: this one takes over what was left of it.
  public PublishAnswer publish(
      String publicationId, AudienceSnapshot snapshot, PublishRequest request) {
    Publication publication = publications.get(publicationId);
    return holding(
        publicationId,
        lease -> {
          Destination destination = destinations.connect(publication.target().destinationId());
          stores.database().inTransaction(() -> supersedeOpenRuns(lease));
          Plan plan = planRun.plan(publication, snapshot, request);
          RunRow run = write(lease, publication, plan, snapshot, request, destination);
          if (run.state() == RunState.PLANNED) {
            new SendRun(stores, lease, run, destination).send();
          }
          return stands(run.id());
        });
  }

  private RunRow write(
      Lease lease,
      Publication publication,
      Plan plan,
      AudienceSnapshot snapshot,
      PublishRequest request,
      Destination destination) {
    return stores
        .database()
        .inTransaction(() -> {
          lease.hold();
          RunRow run =
              stores.runs().insert(publication, plan, snapshot.origin(), request.requestedBy());
          stores
              .operations()
              .insert(run, plan.operations(), destination.capabilities().batchRows());
          return run;
        });
  }

  private void supersedeOpenRuns(Lease lease) {
    lease.hold();
    for (RunRow run : stores.runs().open(lease.publication())) {
      var operations = stores.operations();
      operations.move(run.id(), OperationState.INFLIGHT, OperationState.UNKNOWN);
      stores.delivered().doubt(run, OperationState.UNKNOWN);
      for (OperationState left :
          List.of(OperationState.UNKNOWN, OperationState.PENDING, OperationState.RETRY)) {
        operations.move(run.id(), left, OperationState.SUPERSEDED);
      }
      operations.forgetValues(run.id());
      stores.runs().state(run.id(), RunState.SUPERSEDED, "A later run has taken over");
    }
  }

  /// Lets a run go on that waits for approval, and sends it. A brake wants a second pair of eyes:
  /// whoever started the run is not it, unless their role says so.
  public PublishAnswer approve(long runId, Approver by) {
    Run run = stores.runs().get(runId).run();
    return by.mayApprove(run)
        ? decided(runId, RunState.PLANNED, by.name(), null)
        : new PublishAnswer.NotPossible(
            run, by.name() + " started it; somebody else has to let it go on");
  }

  /// Gives up a run that waits for approval; nothing of it is sent.
  public PublishAnswer refuse(long runId, String by, String reason) {
    return decided(runId, RunState.FAILED, by, "Not approved: " + reason);
  }

  private PublishAnswer decided(long runId, RunState to, String by, @Nullable String reason) {
    return holding(
        stores.runs().get(runId).publicationId(),
        lease -> {
          boolean decided =
              stores
                  .database()
                  .inTransaction(() -> {
                    lease.hold();
                    return stores.runs().decide(runId, to, by, reason);
                  });
          RunRow run = stores.runs().get(runId);
          if (!decided) {
            return new PublishAnswer.NotPossible(run.run(), "It does not wait for approval");
          }
          if (to == RunState.PLANNED) {
            send(lease, run);
          }
          return stands(runId);
        });
  }

  /// Goes on with a run that paused, or whose process died.
  public PublishAnswer resume(long runId) {
    return holding(
        stores.runs().get(runId).publicationId(),
        lease -> {
          RunRow run = stores.runs().get(runId);
          return switch (run.state()) {
            case PLANNED, SENDING, VERIFYING, PAUSED -> {
              stores.runs().requestPause(runId, false);
              send(lease, run);
              yield stands(runId);
            }
            case AWAITING_APPROVAL ->
                new PublishAnswer.NotPossible(run.run(), "It waits for approval");
            case DONE, DONE_WITH_REJECTS, FAILED, SUPERSEDED ->
                new PublishAnswer.NotPossible(run.run(), "It is finished");
          };
        });
  }

  /// Goes on with every run that may go on by itself now.
  public List<PublishAnswer> resumeDue() {
    return stores.runs().due().stream().map(this::resume).toList();
  }

  /// Asks a run to stop before its next chunk; [#resume] takes it up again.
  public void pause(long runId) {
    stores.runs().requestPause(runId, true);
  }

  /// Sends the rejected rows of a publication's latest run once more, with the same values.
  public PublishAnswer sendRejectedAgain(long runId) {
    return holding(
        stores.runs().get(runId).publicationId(),
        lease -> {
          RunRow run = stores.runs().get(runId);
          long latest = stores.runs().latest(run.publicationId()).map(RunRow::id).orElse(runId);
          if (run.state() != RunState.DONE_WITH_REJECTS || latest != runId) {
            return new PublishAnswer.NotPossible(
                run.run(), "Only the latest run, finished with rejects, can send them again");
          }
          stores
              .database()
              .inTransaction(() -> {
                lease.hold();
                stores.operations().move(runId, OperationState.REJECTED, OperationState.PENDING);
              });
          send(lease, run);
          return stands(runId);
        });
  }

  private void send(Lease lease, RunRow run) {
    Destination destination;
    try {
      destination =
          destinations.connect(publications.get(run.publicationId()).target().destinationId());
    } catch (FacetException e) {
      stores.database().inTransaction(() -> stopBefore(lease, run, e));
      return;
    }
    new SendRun(stores, lease, run, destination).send();
  }

  private void stopBefore(Lease lease, RunRow run, FacetException e) {
    lease.hold();
    stores.runs().pause(run.id(), String.valueOf(e.getMessage()), run.attempts(), null);
  }

  private PublishAnswer stands(long runId) {
    return new PublishAnswer.Stands(stores.runs().get(runId).run());
  }

  private PublishAnswer holding(String publication, Function<Lease, PublishAnswer> work) {
    Optional<Lease> lease = Lease.take(stores.database(), publication, holder);
    if (lease.isEmpty()) {
      return busy(publication);
    }
    try {
      return work.apply(lease.get());
    } catch (Lease.Lost e) {
      return busy(publication);
    } finally {
      lease.get().release();
    }
  }

  private PublishAnswer busy(String publication) {
    Lease.Holder other = Lease.holder(stores.database(), publication);
    return new PublishAnswer.Busy(
        publication,
        Objects.requireNonNullElse(other.leaseHolder(), "nobody any more"),
        Objects.requireNonNullElseGet(other.leaseUntil(), stores.database()::now));
  }
}
