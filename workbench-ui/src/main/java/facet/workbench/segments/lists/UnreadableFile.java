package facet.workbench.segments.lists;

/// A file that somebody brings is not what it says it is.
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  /// What is wrong with it.
  public enum Why {
    /// Text that is neither UTF-8 nor GB18030, nor UTF-16 that says so.
    ENCODING,
    /// Not a workbook, or one without a first sheet.
    NO_SHEET,
    /// Unpacked it takes more than fits.
    TOO_LARGE
  }

  private final Why why;

  UnreadableFile(Why why) {
    super(why.name());
    this.why = why;
  }

  UnreadableFile(Why why, Exception cause) {
    super(why.name(), cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
