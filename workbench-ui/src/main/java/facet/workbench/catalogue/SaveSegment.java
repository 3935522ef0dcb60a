package facet.workbench.catalogue;

/// What somebody wants to save.
///
/// @param document the segment as JSON
/// @param note about this version; may be empty
public record SaveSegment(String name, String folder, String document, String note, String author) {

  public SaveSegment {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("A segment's name has 1 to 200 characters");
    }
  }
}
