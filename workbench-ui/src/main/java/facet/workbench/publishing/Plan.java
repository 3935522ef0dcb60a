package facet.workbench.publishing;

import facet.datasets.crm.RowOperation;
import java.util.List;

/// What a run would send, and what it would have to ask first. A dry run is this, unsent.
///
/// @param operations by ascending member key
/// @param reasonsToAsk why a person must approve; empty when nobody must
public record Plan(
    boolean full,
    Waterfall waterfall,
    List<RowOperation> operations,
    long unchanged,
    long heldBack,
    Membership membership,
    List<String> reasonsToAsk) {

  public Plan {
    operations = List.copyOf(operations);
    reasonsToAsk = List.copyOf(reasonsToAsk);
  }

  public long count(RowOperation.Action action) {
    return operations.stream().filter(row -> row.action() == action).count();
  }
}
