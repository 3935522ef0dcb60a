package facet.workbench.publishing;

/// The ledger's tables, together.
record Stores(
    LedgerDatabase database, RunStore runs, OperationStore operations, DeliveredRows delivered) {

  static Stores in(LedgerDatabase database) {
    return new Stores(
        database,
        new RunStore(database),
        new OperationStore(database),
        new DeliveredRows(database));
  }
}
