package facet.datasets.crm;

/// What a destination promises, declared by its connector; the sender chooses its steps by it.
///
/// @param idempotentAdd sending the same row again leaves one row, so an unknown outcome may simply
///   be sent again
/// @param atomicBatch a batch is kept whole or not at all
/// @param perRowErrors refused rows are named one by one (by the destination or by bisecting)
/// @param asyncJob the answer comes later, from a job that must be asked
/// @param readBack what the destination holds can be compared with what was sent
/// @param marksOwner the destination remembers which rows are ours, so no one else's row is taken
///   for one of them
/// @param batchRows how many rows one batch should hold, at least 1
public record Capabilities(
    boolean idempotentAdd,
    boolean atomicBatch,
    boolean perRowErrors,
    boolean asyncJob,
    boolean readBack,
    boolean marksOwner,
    int batchRows) {

  public Capabilities {
    if (batchRows < 1) {
      throw new IllegalArgumentException("A batch holds at least one row, not " + batchRows);
    }
    if (!idempotentAdd && !readBack) {
      throw new IllegalArgumentException(
          "A destination must take a row twice or let itself be read: otherwise a lost answer can"
              + " never be settled");
    }
  }
}
