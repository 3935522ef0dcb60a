package facet.datasets;

/// Why an operation stopped, fine enough for a caller to act on, and whose turn it is to act.
public enum ErrorCode {
  /// A document (segment, model file) can't be used as written.
  INVALID_DOCUMENT(Kind.USER),
  /// A source file can't be read as the member model says.
  INVALID_SOURCE(Kind.USER),
  /// A named thing (dataset, segment, list, version) does not exist.
  NOT_FOUND(Kind.USER),
  /// A condition kind or operation that this engine or release does not offer.
  NOT_SUPPORTED(Kind.USER),
  /// The data can't carry what was asked of it: too few members, one outcome only, nothing that
  /// varies.
  NOT_ENOUGH_DATA(Kind.USER),
  /// Someone else holds what is needed (an import in progress, a newer version saved).
  CONFLICT(Kind.USER),
  /// The caller cancelled.
  CANCELLED(Kind.USER),
  /// A folder, disk, network peer or time budget failed.
  UNAVAILABLE(Kind.RESOURCES),
  /// A defect of Facet.
  INTERNAL(Kind.INTERNAL);

  /// Whose turn it is: the user corrects, the operator provides, the developers repair.
  public enum Kind {
    USER,
    RESOURCES,
    INTERNAL
  }

  private final Kind kind;

  ErrorCode(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
