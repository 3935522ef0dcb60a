package facet.workbench.catalogue;

/// What somebody wants to save.
///
/// @param document the segment as JSON
public record SaveSegment(String name, String folder, String document, String author) {
  /// The longest name, characters.
  public static final int LONGEST_NAME = 200;

  public SaveSegment {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "A segment's name has 1 to %d characters".formatted(LONGEST_NAME));
    }
  }
}
