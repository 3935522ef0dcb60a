package facet.workbench.publishing;

/// How somebody wants a publication sent.
///
/// @param everything send all members again, not only what changed
/// @param rejectedToo also try rows that were refused and have not changed since
public record PublishRequest(String requestedBy, boolean everything, boolean rejectedToo) {

  public static PublishRequest changes(String requestedBy) {
    return new PublishRequest(requestedBy, false, false);
  }
}
