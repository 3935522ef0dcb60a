package facet.workbench.publishing;

import facet.datasets.crm.RowOperation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells what was sent, why, and what became of each row. Reads only.
public final class PublicationLedger {

  private final JdbcClient jdbc;
  private final Stores stores;

  PublicationLedger(Stores stores) {
    this.stores = stores;
    this.jdbc = stores.database().jdbc();
  }

  /// One row of a run.
  ///
  /// @param outcome what the destination made of it; none while it said nothing
  public record Operation(
      String memberKey,
      RowOperation.Action action,
      OperationState state,
      @Nullable String outcome,
      @Nullable String reason,
      int attempts,
      @Nullable String remoteId,
      OffsetDateTime changedAt) {}

  /// A row that was refused and not settled since.
  public record RejectedRow(
      String memberKey,
      RowOperation.Action action,
      String reason,
      long runNumber,
      OffsetDateTime changedAt) {}

  public record ReasonCount(String reason, long members) {}

  /// @param answered chunks that the destination has answered
  public record Progress(long chunks, long answered, long operations, long settled) {}

  public Optional<Run> run(long runId) {
    return jdbc.sql("select id from publish_run where id = ?")
        .param(runId)
        .query(Long.class)
        .optional()
        .map(id -> stores.runs().get(id).run());
  }

  /// Latest first.
  public List<Run> runs(String publicationId) {
    return stores.runs().of(publicationId).stream().map(RunRow::run).toList();
  }

  public Optional<Run> latest(String publicationId) {
    return stores.runs().latest(publicationId).map(RunRow::run);
  }

  /// The latest run that was sent to its end.
  public Optional<Run> latestFinished(String publicationId) {
    return stores.runs().latestFinished(publicationId).map(RunRow::run);
  }

  public Waterfall waterfall(long runId) {
    RunRow run = stores.runs().get(runId);
    List<Deduction> deductions =
        jdbc.sql("select name, members from publish_deduction where run_id = ? order by step")
            .param(runId)
            .query(Deduction.class)
            .list();
    return new Waterfall(run.matched(), deductions, run.target());
  }

  public Progress progress(long runId) {
    return jdbc.sql(
            """
            select (select count(*) from publish_chunk where run_id = ?) as chunks,
              (select count(*) from publish_chunk where run_id = ? and state = 'ANSWERED') as answered,
              (select count(*) from publish_op where run_id = ?) as operations,
              (select count(*) from publish_op where run_id = ? and state in ('APPLIED', 'REJECTED')) as settled
            """)
        .params(runId, runId, runId, runId)
        .query(Progress.class)
        .single();
  }

  /// Rows of a run, rejected ones first, then by member key.
  ///
  /// @param only this state, or every state when empty
  public List<Operation> operations(
      long runId, Optional<OperationState> only, int offset, int limit) {
    return jdbc.sql(
            """
            select member_key, action, state, outcome, reason, attempts, remote_id, changed_at from publish_op
            where run_id = ? and (? = '' or state = ?)
            order by case state when 'REJECTED' then 0 else 1 end, member_key limit ? offset ?
            """)
        .params(
            runId,
            only.map(OperationState::name).orElse(""),
            only.map(OperationState::name).orElse(""),
            limit,
            offset)
        .query(Operation.class)
        .list();
  }

  /// Why rows of a run were rejected, most frequent first.
  public List<ReasonCount> rejectReasons(long runId) {
    return jdbc.sql(
            """
            select coalesce(reason, '') as reason, count(*) as members from publish_op
            where run_id = ? and state = 'REJECTED' group by reason order by count(*) desc, reason
            """)
        .param(runId)
        .query(ReasonCount.class)
        .list();
  }

  /// Rows of all runs that were refused and not settled by a later one.
  public List<RejectedRow> rejected(String publicationId) {
    return jdbc.sql(
            """
            select member_key, action, coalesce(reason, '') as reason, run_number, changed_at from rejected_row
            where publication_id = ? order by member_key
            """)
        .param(publicationId)
        .query(RejectedRow.class)
        .list();
  }

  /// The members that the run was about, whatever was sent; readable for ever.
  public Membership membership(long runId) {
    return Membership.unpacked(
        jdbc.sql("select member_keys from publish_membership where run_id = ? order by part")
            .param(runId)
            .query(byte[].class)
            .list());
  }

  /// How many members the destination is known to hold.
  public long delivered(String publicationId) {
    return stores.delivered().count(publicationId);
  }

  /// Members the destination is known to hold, by ascending key, after a cursor.
  ///
  /// @param after the last key of the page before; empty text for the first page
  public List<String> deliveredMembers(String publicationId, String after, int limit) {
    return jdbc.sql(
            """
            select member_key from delivered where publication_id = ? and member_key > ? and payload_hash <> '?'
            order by member_key limit ?
            """)
        .params(publicationId, after, limit)
        .query(String.class)
        .list();
  }
}
