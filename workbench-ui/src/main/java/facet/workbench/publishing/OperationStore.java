package facet.workbench.publishing;

import facet.datasets.crm.Outcome;
import facet.datasets.crm.Receipt.RowOutcome;
import facet.datasets.crm.RowOperation;
import facet.datasets.crm.RowOperation.Action;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a run and what became of each. Every change belongs into a transaction that holds
/// the lease.
final class OperationStore {

  private static final int INSERT_ROWS = 2_000;
  private static final String TO_SEND = "('PENDING', 'RETRY', 'UNKNOWN')";

  private final LedgerDatabase database;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  OperationStore(LedgerDatabase database) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.template = database.template();
  }

  /// Bulk queries name their columns as the record does: the mapper would try, and fail with an
  /// exception, for every row and column otherwise.
  private record Stored(
      String memberKey, String action, @Nullable String payload, String payloadHash) {

    RowOperation operation() {
      List<@Nullable String> values =
          payload == null
              ? List.of()
              : JsonMapper.shared()
                  .readValue(payload, new TypeReference<List<@Nullable String>>() {});
      return new RowOperation(Action.valueOf(action), memberKey, values, payloadHash);
    }
  }

  void insert(RunRow run, List<RowOperation> operations, int batchRows) {
    OffsetDateTime now = database.now();
    List<@Nullable Object[]> rows = new ArrayList<>();
    Map<Integer, Integer> chunks = new TreeMap<>();
    for (int i = 0; i < operations.size(); i++) {
      RowOperation row = operations.get(i);
      int chunk = i / batchRows + 1;
      chunks.merge(chunk, 1, Integer::sum);
      rows.add(
          new @Nullable Object[] {
            run.id(),
            row.memberKey(),
            chunk,
            row.action().name(),
            payload(row),
            row.payloadHash(),
            now
          });
      if (rows.size() == INSERT_ROWS || i == operations.size() - 1) {
        template.batchUpdate(
            """
            insert into publish_op (run_id, member_key, chunk, action, state, payload, payload_hash, attempts, changed_at)
            values (?, ?, ?, ?, 'PENDING', ?, ?, 0, ?)
            """,
            rows);
        rows.clear();
      }
    }
    chunks.forEach((chunk, count) ->
        jdbc.sql(
                "insert into publish_chunk (run_id, chunk, state, row_count, attempts) values (?, ?, 'PENDING', ?, 0)")
            .params(run.id(), chunk, count)
            .update());
  }

  private static @Nullable String payload(RowOperation row) {
    return row.action() == Action.REMOVE
        ? null
        : JsonMapper.shared().writeValueAsString(row.values());
  }

  /// Chunks with something left to send, in order.
  List<Integer> chunksToSend(long run) {
    return jdbc.sql(
            "select distinct chunk from publish_op where run_id = ? and state in "
                + TO_SEND
                + " order by chunk")
        .param(run)
        .query(Integer.class)
        .list();
  }

  List<Integer> chunksIn(long run, OperationState state) {
    return jdbc.sql(
            "select distinct chunk from publish_op where run_id = ? and state = ? order by chunk")
        .params(run, state.name())
        .query(Integer.class)
        .list();
  }

  /// Chunks with rows that the destination says it has and that were not compared yet.
  List<Integer> chunksToVerify(long run) {
    return jdbc.sql(
            "select distinct chunk from publish_op where run_id = ? and state = 'APPLIED' and verified_at is null order by chunk")
        .param(run)
        .query(Integer.class)
        .list();
  }

  /// Rows in a state that were not compared since they were sent, by ascending key.
  List<RowOperation> rows(long run, int chunk, OperationState state) {
    return jdbc
        .sql(
            "select member_key as memberKey, action, payload, payload_hash as payloadHash from publish_op where run_id = ? and chunk = ? and state = ? and verified_at is null order by member_key")
        .params(run, chunk, state.name())
        .query(Stored.class)
        .list()
        .stream()
        .map(Stored::operation)
        .toList();
  }

  void markInFlight(long run, int chunk) {
    OffsetDateTime now = database.now();
    jdbc.sql(
            "update publish_op set state = 'INFLIGHT', attempts = attempts + 1, changed_at = ?, verified_at = null where run_id = ? and chunk = ? and state in "
                + TO_SEND)
        .params(now, run, chunk)
        .update();
    jdbc.sql(
            "update publish_chunk set state = 'INFLIGHT', attempts = attempts + 1, sent_at = ?, answered_at = null where run_id = ? and chunk = ?")
        .params(now, run, chunk)
        .update();
  }

  /// Writes down what the destination said of the rows in flight; those it said nothing of are
  /// unknown.
  void settle(long run, int chunk, int inFlight, List<RowOutcome> outcomes) {
    boolean complete = outcomes.size() == inFlight;
    List<@Nullable Object[]> single = new ArrayList<>();
    for (RowOutcome row : outcomes) {
      if (!complete || row.outcome() != Outcome.APPLIED || row.remoteId().isPresent()) {
        single.add(settled(run, row));
      }
    }
    template.batchUpdate(
        "update publish_op set state = ?, outcome = ?, reason = ?, remote_id = coalesce(?, remote_id), changed_at = ? where run_id = ? and member_key = ? and state = 'INFLIGHT'",
        single);
    OffsetDateTime now = database.now();
    jdbc.sql(
            complete
                ? "update publish_op set state = 'APPLIED', outcome = 'APPLIED', reason = null, changed_at = ? where run_id = ? and chunk = ? and state = 'INFLIGHT'"
                : "update publish_op set state = 'UNKNOWN', changed_at = ? where run_id = ? and chunk = ? and state = 'INFLIGHT'")
        .params(now, run, chunk)
        .update();
    jdbc.sql("update publish_chunk set state = ?, answered_at = ? where run_id = ? and chunk = ?")
        .params(complete ? "ANSWERED" : "UNKNOWN", now, run, chunk)
        .update();
  }

  private @Nullable Object[] settled(long run, RowOutcome row) {
    OperationState state =
        switch (row.outcome()) {
          case APPLIED, ALREADY -> OperationState.APPLIED;
          case REJECTED -> OperationState.REJECTED;
          case RETRY -> OperationState.RETRY;
        };
    return new @Nullable Object[] {
      state.name(),
      row.outcome().name(),
      row.reason().map(text -> LedgerDatabase.cut(text, 1000)).orElse(null),
      row.remoteId().orElse(null),
      database.now(),
      run,
      row.memberKey()
    };
  }

  /// Moves all operations of a run from one state to another.
  void move(long run, OperationState from, OperationState to) {
    jdbc.sql("update publish_op set state = ?, changed_at = ? where run_id = ? and state = ?")
        .params(to.name(), database.now(), run, from.name())
        .update();
  }

  /// After reading back: these are as asked, or must be sent again.
  void readBack(long run, List<String> memberKeys, OperationState to, @Nullable String reason) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    memberKeys.forEach(
        key -> rows.add(new @Nullable Object[] {to.name(), reason, database.now(), run, key}));
    template.batchUpdate(
        "update publish_op set state = ?, reason = ?, changed_at = ? where run_id = ? and member_key = ?",
        rows);
  }

  /// After reading back a chunk: those found different are unknown by now. The values of the others
  /// are not needed any more; one write for both.
  void markVerified(long run, int chunk) {
    jdbc.sql(
            "update publish_op set verified_at = ?, payload = case when state = 'APPLIED' then null else payload end where run_id = ? and chunk = ? and state in ('APPLIED', 'UNKNOWN') and verified_at is null")
        .params(database.now(), run, chunk)
        .update();
  }

  /// Refuses what has been tried too often.
  void giveUp(long run, int attempts) {
    jdbc.sql(
            "update publish_op set state = 'REJECTED', reason = concat('Given up after ', attempts, ' tries. ', coalesce(reason, '')), changed_at = ? where run_id = ? and state = 'RETRY' and attempts >= ?")
        .params(database.now(), run, attempts)
        .update();
  }

  long count(long run, OperationState state) {
    return jdbc.sql("select count(*) from publish_op where run_id = ? and state = ?")
        .params(run, state.name())
        .query(Long.class)
        .single();
  }

  /// A finished run needs only the values of rows that may be sent once more.
  void forgetValues(long run) {
    jdbc.sql(
            "update publish_op set payload = null where run_id = ? and state in ('APPLIED', 'SUPERSEDED') and payload is not null")
        .param(run)
        .update();
  }
}
