package facet.workbench.publishing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.crm.RowOperation.Action;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The table of runs. Every change belongs into a transaction that holds the lease.
final class RunStore {

  private static final String SELECT =
      """
      select r.*, p.segment_id from publish_run r join publication p on p.id = r.publication_id
      """;

  private final LedgerDatabase database;
  private final JdbcClient jdbc;

  RunStore(LedgerDatabase database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  RunRow get(long id) {
    return jdbc.sql(SELECT + " where r.id = ?")
        .param(id)
        .query(RunRow.class)
        .optional()
        .orElseThrow(() -> new FacetException(ErrorCode.NOT_FOUND, "There is no run " + id));
  }

  List<RunRow> of(String publication) {
    return jdbc.sql(SELECT + " where r.publication_id = ? order by r.run_number desc")
        .param(publication)
        .query(RunRow.class)
        .list();
  }

  Optional<RunRow> latest(String publication) {
    return jdbc.sql(
            SELECT
                + " where r.publication_id = ? and r.run_number = (select max(run_number) from publish_run where publication_id = ?)")
        .params(publication, publication)
        .query(RunRow.class)
        .optional();
  }

  Optional<RunRow> latestFinished(String publication) {
    return jdbc.sql(
            SELECT
                + " where r.publication_id = ? and r.state in ('DONE', 'DONE_WITH_REJECTS') order by r.run_number desc limit 1")
        .param(publication)
        .query(RunRow.class)
        .optional();
  }

  List<RunRow> open(String publication) {
    return jdbc.sql(
            SELECT
                + " where r.publication_id = ? and r.state in ('PLANNED', 'AWAITING_APPROVAL', 'SENDING', 'VERIFYING', 'PAUSED')")
        .param(publication)
        .query(RunRow.class)
        .list();
  }

  /// Runs that nobody works on and that may go on by themselves: paused ones whose time has come,
  /// and those whose writer is gone.
  List<Long> due() {
    OffsetDateTime now = database.now();
    return jdbc.sql(
            """
            select r.id from publish_run r join publication p on p.id = r.publication_id
            where (p.lease_until is null or p.lease_until <= ?)
            and (r.state in ('PLANNED', 'SENDING', 'VERIFYING')
              or r.state = 'PAUSED' and r.next_attempt_at <= ?)
            order by r.id
            """)
        .params(now, now)
        .query(Long.class)
        .list();
  }

  /// Writes the run down, without its operations.
  RunRow insert(Publication publication, Plan plan, AudienceSnapshot.Origin origin, String by) {
    String id = publication.id();
    jdbc.sql("update publication set last_run = last_run + 1 where id = ?").param(id).update();
    long number =
        jdbc.sql("select last_run from publication where id = ?")
            .param(id)
            .query(Long.class)
            .single();
    boolean ask = !plan.reasonsToAsk().isEmpty();
    jdbc.sql(
            """
            insert into publish_run (publication_id, run_number, full_run, state, reason,
              segment_name, segment_version, data_version, as_of, sql_text, checksum, mapping_version, fields,
              matched, target, adds, updates, removes, unchanged, held_back,
              applied, already_there, rejected, read_back, read_back_same,
              requested_by, planned_at, pause_requested, attempts)
            values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?, ?, false, 0)
            """)
        .params(
            id,
            number,
            plan.full(),
            (ask ? RunState.AWAITING_APPROVAL : RunState.PLANNED).name(),
            LedgerDatabase.cut(String.join(". ", plan.reasonsToAsk()), 2000),
            origin.segmentName(),
            origin.segmentVersion(),
            origin.dataVersion(),
            origin.asOf(),
            origin.sql(),
            plan.membership().checksum(),
            publication.mappingVersion(),
            JsonMapper.shared().writeValueAsString(publication.mapping().columns()),
            plan.waterfall().matched(),
            plan.waterfall().target(),
            plan.count(Action.ADD),
            plan.count(Action.UPDATE),
            plan.count(Action.REMOVE),
            plan.unchanged(),
            plan.heldBack(),
            by,
            database.now())
        .update();
    RunRow run = latest(id).orElseThrow();
    insertDetails(run, plan);
    return run;
  }

  private void insertDetails(RunRow run, Plan plan) {
    int step = 0;
    for (Deduction deduction : plan.waterfall().deductions()) {
      jdbc.sql("insert into publish_deduction (run_id, step, name, members) values (?, ?, ?, ?)")
          .params(run.id(), step++, deduction.name(), deduction.members())
          .update();
    }
    int part = 0;
    for (byte[] keys : plan.membership().packed()) {
      jdbc.sql("insert into publish_membership (run_id, part, member_keys) values (?, ?, ?)")
          .params(run.id(), part++, keys)
          .update();
    }
  }

  void state(long run, RunState state, @Nullable String reason) {
    String stamp =
        switch (state) {
          case SENDING -> ", sending_at = coalesce(sending_at, ?)";
          case VERIFYING -> ", verifying_at = ?";
          case DONE, DONE_WITH_REJECTS, FAILED, SUPERSEDED -> ", finished_at = ?";
          case PLANNED, AWAITING_APPROVAL, PAUSED -> "";
        };
    var update =
        jdbc.sql(
                "update publish_run set state = ?, reason = ?, next_attempt_at = null"
                    + stamp
                    + " where id = ?")
            .param(state.name())
            .param(reason == null ? null : LedgerDatabase.cut(reason, 2000));
    (stamp.isEmpty() ? update : update.param(database.now())).param(run).update();
  }

  void pause(long run, String reason, int attempts, @Nullable OffsetDateTime nextAttempt) {
    jdbc.sql(
            "update publish_run set state = 'PAUSED', reason = ?, attempts = ?, next_attempt_at = ?, pause_requested = false where id = ?")
        .param(LedgerDatabase.cut(reason, 2000))
        .param(attempts)
        .param(nextAttempt)
        .param(run)
        .update();
  }

  /// @return false when the run does not wait for approval
  boolean decide(long run, RunState to, String by, @Nullable String reason) {
    return jdbc.sql(
                "update publish_run set state = ?, reason = ?, decided_by = ?, decided_at = ? where id = ? and state = 'AWAITING_APPROVAL'")
            .param(to.name())
            .param(reason)
            .param(by)
            .param(database.now())
            .param(run)
            .update()
        == 1;
  }

  void requestPause(long run, boolean requested) {
    jdbc.sql("update publish_run set pause_requested = ? where id = ?")
        .params(requested, run)
        .update();
  }

  /// Brings a run's figures up to date after a change to one of its chunks. Only that chunk's rows
  /// are read: a run of many chunks must not read all its rows after each.
  void count(long run, int chunk) {
    countChunks(" and chunk = ?", run, chunk);
    sumChunks(run);
  }

  /// Counts every row of a run anew.
  void count(long run) {
    countChunks("", run);
    sumChunks(run);
  }

  private void countChunks(String which, Object... of) {
    var counted =
        jdbc.sql(
                """
                select run_id, chunk,
                  count(case when state = 'APPLIED' then 1 end) as applied,
                  count(case when state = 'APPLIED' and outcome = 'ALREADY' then 1 end) as alreadyThere,
                  count(case when state = 'REJECTED' then 1 end) as rejected,
                  count(verified_at) as readBack,
                  count(case when state = 'APPLIED' then verified_at end) as readBackSame
                from publish_op where run_id = ?%s group by run_id, chunk
                """
                    .formatted(which))
            .params(of)
            .query(ChunkFigures.class)
            .list();
    database
        .template()
        .batchUpdate(
            """
            update publish_chunk set applied = ?, already_there = ?, rejected = ?, read_back = ?, read_back_same = ?
            where run_id = ? and chunk = ?
            """,
            counted.stream().map(ChunkFigures::row).toList());
  }

  private void sumChunks(long run) {
    jdbc.sql(
            """
            update publish_run set
              applied = (select coalesce(sum(applied), 0) from publish_chunk where run_id = ?),
              already_there = (select coalesce(sum(already_there), 0) from publish_chunk where run_id = ?),
              rejected = (select coalesce(sum(rejected), 0) from publish_chunk where run_id = ?),
              read_back = (select coalesce(sum(read_back), 0) from publish_chunk where run_id = ?),
              read_back_same = (select coalesce(sum(read_back_same), 0) from publish_chunk where run_id = ?)
            where id = ?
            """)
        .params(run, run, run, run, run, run)
        .update();
  }

  private record ChunkFigures(
      long runId,
      int chunk,
      long applied,
      long alreadyThere,
      long rejected,
      long readBack,
      long readBackSame) {

    Object[] row() {
      return new Object[] {applied, alreadyThere, rejected, readBack, readBackSame, runId, chunk};
    }
  }
}
