package facet.query.audience;

/// Takes members one at a time as they are read. Throwing stops the reading.
@FunctionalInterface
public interface RowSink {
  void accept(MemberPage.Row row);
}
