package facet.workbench.publishing;

import facet.datasets.crm.PayloadHash;
import facet.datasets.crm.RowOperation;
import facet.datasets.crm.RowOperation.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the audience with what is delivered: who must be added, updated, removed.
///
/// Nothing is written. The first run, and the first after a change of mapping, is full.
final class PlanRun {

  private final DeliveredRows delivered;
  private final RunStore runs;

  PlanRun(DeliveredRows delivered, RunStore runs) {
    this.delivered = delivered;
    this.runs = runs;
  }

  Plan plan(Publication publication, AudienceSnapshot snapshot, PublishRequest request) {
    boolean full = request.everything() || isDue(publication);
    var known = delivered.of(publication.id());
    Map<String, DeliveredRows.Row> before = new HashMap<>(known.size() * 2);
    known.forEach(row -> before.put(row.memberKey(), row));
    Set<DeliveredRows.Refusal> refusals =
        request.rejectedToo() ? Set.of() : delivered.refusals(publication.id());
    var diff = new Diff(full, before, refusals);
    snapshot.forEachMember(publication.mapping().terms(), diff::member);
    diff.removeTheOthers();
    long removes = diff.operations.stream().filter(op -> op.action() == Action.REMOVE).count();
    int target = diff.members.size();
    return new Plan(
        full,
        Waterfall.to(target, snapshot.deductions()),
        diff.operations.stream().sorted(Comparator.comparing(RowOperation::memberKey)).toList(),
        diff.unchanged,
        diff.heldBack,
        Membership.of(List.copyOf(diff.members)),
        publication.brakes().reasonsToAsk(target, removes, known.size()));
  }

  private boolean isDue(Publication publication) {
    return runs.latestFinished(publication.id())
        .map(run -> run.mappingVersion() != publication.mappingVersion())
        .orElse(true);
  }

  private static final class Diff {
    private final boolean full;
    private final Map<String, DeliveredRows.Row> before;
    private final Set<DeliveredRows.Refusal> refusals;
    private final Set<String> members = new HashSet<>();
    private final List<RowOperation> operations = new ArrayList<>();
    private long unchanged;
    private long heldBack;

    Diff(boolean full, Map<String, DeliveredRows.Row> before, Set<DeliveredRows.Refusal> refusals) {
      this.full = full;
      this.before = before;
      this.refusals = refusals;
    }

    void member(String key, List<@Nullable String> values) {
      if (!members.add(key)) {
        throw new IllegalArgumentException("Member " + key + " comes twice in the audience");
      }
      DeliveredRows.Row held = before.get(key);
      if (!full && held != null && held.payloadHash().equals(PayloadHash.of(values))) {
        unchanged++;
        return;
      }
      send(held == null ? RowOperation.add(key, values) : RowOperation.update(key, values));
    }

    void removeTheOthers() {
      before.values().stream()
          .filter(row -> row.ownedByUs() && !members.contains(row.memberKey()))
          .forEach(row -> send(RowOperation.remove(row.memberKey())));
    }

    private void send(RowOperation row) {
      if (refusals.contains(DeliveredRows.Refusal.of(row))) {
        heldBack++;
      } else {
        operations.add(row);
      }
    }
  }
}
