package facet.workbench.publishing;

import facet.datasets.crm.RowOperation;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a destination is known to hold of a publication.
///
/// A row moves on the destination's word only. When that word was lost for good (its run was
/// superseded, or reading back showed something else) the row is marked doubtful instead, so that
/// the next plan settles it by sending again.
final class DeliveredRows {

  static final String DOUBTFUL = "?";

  private final LedgerDatabase database;
  private final JdbcClient jdbc;

  DeliveredRows(LedgerDatabase database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  record Row(String memberKey, String payloadHash, boolean ownedByUs) {}

  record Refusal(String memberKey, String action, String payloadHash) {
    static Refusal of(RowOperation row) {
      return new Refusal(row.memberKey(), row.action().name(), row.payloadHash());
    }
  }

  List<Row> of(String publication) {
    return jdbc.sql(
            "select member_key as memberKey, payload_hash as payloadHash, owned_by_us as ownedByUs from delivered where publication_id = ?")
        .param(publication)
        .query(Row.class)
        .list();
  }

  Set<Refusal> refusals(String publication) {
    return new HashSet<>(
        jdbc.sql(
                "select member_key as memberKey, action, payload_hash as payloadHash from rejected_row where publication_id = ?")
            .param(publication)
            .query(Refusal.class)
            .list());
  }

  /// Rows that are known for certain.
  long count(String publication) {
    return jdbc.sql("select count(*) from delivered where publication_id = ? and payload_hash <> ?")
        .params(publication, DOUBTFUL)
        .query(Long.class)
        .single();
  }

  /// Takes over what the destination has acknowledged of a chunk.
  ///
  /// @param marksOwner the destination tells our rows from others; otherwise a row that was there
  ///   before our first attempt is not ours
  void advance(RunRow run, int chunk, boolean marksOwner) {
    OffsetDateTime now = database.now();
    jdbc.sql(
            """
            merge into delivered d using (
              select member_key, payload_hash, (outcome = 'APPLIED' or attempts > 1) as changed_by_us
              from publish_op where run_id = ? and chunk = ? and state = 'APPLIED' and action <> 'REMOVE') o
            on d.publication_id = ? and d.member_key = o.member_key
            when matched then update set payload_hash = o.payload_hash, run_id = ?, delivered_at = ?
            when not matched then insert (publication_id, member_key, payload_hash, owned_by_us, run_id, delivered_at)
              values (?, o.member_key, o.payload_hash, cast(? as boolean) or o.changed_by_us, ?, ?)
            """)
        .params(
            run.id(),
            chunk,
            run.publicationId(),
            run.id(),
            now,
            run.publicationId(),
            marksOwner,
            run.id(),
            now)
        .update();
    remove(run, chunk);
  }

  /// One by one: H2 would ask the inner query of a `delete … in (select …)` again for every row.
  private void remove(RunRow run, int chunk) {
    List<Object[]> gone =
        jdbc
            .sql(
                "select member_key from publish_op where run_id = ? and chunk = ? and state = 'APPLIED' and action = 'REMOVE'")
            .params(run.id(), chunk)
            .query(String.class)
            .list()
            .stream()
            .map(key -> new Object[] {run.publicationId(), key})
            .toList();
    database
        .template()
        .batchUpdate("delete from delivered where publication_id = ? and member_key = ?", gone);
  }

  /// Marks the members of operations in a state as doubtful: the destination may hold them or not.
  void doubt(RunRow run, OperationState state) {
    OffsetDateTime now = database.now();
    jdbc.sql(
            """
            merge into delivered d using (
              select member_key from publish_op where run_id = ? and state = ?) o
            on d.publication_id = ? and d.member_key = o.member_key
            when matched then update set payload_hash = '?'
            when not matched then insert (publication_id, member_key, payload_hash, owned_by_us, run_id, delivered_at)
              values (?, o.member_key, '?', true, ?, ?)
            """)
        .params(run.id(), state.name(), run.publicationId(), run.publicationId(), run.id(), now)
        .update();
  }
}
