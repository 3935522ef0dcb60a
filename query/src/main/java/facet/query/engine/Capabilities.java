package facet.query.engine;

/// What an engine does well and where it ends, so that the asker can choose how to ask.
///
/// @param fetchesCheaply whether the members of a leaf arrive about as fast as they are counted:
///   then leaves are worth fetching once and combining as bitmaps; otherwise a whole tree in one
///   statement is
/// @param mostScans how many tables one statement may read, those read twice counted twice
public record Capabilities(boolean fetchesCheaply, int mostScans) {
  public Capabilities {
    if (mostScans < 1) {
      throw new IllegalArgumentException("mostScans " + mostScans);
    }
  }
}
