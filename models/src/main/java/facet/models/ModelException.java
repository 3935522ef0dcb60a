package facet.models;

/// A model that cannot be made or read as asked; the message says why and what to change.
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Why, for callers that word it themselves.
  public enum Code {
    TOO_FEW_MEMBERS,
    NO_USABLE_FEATURE,
    UNKNOWN_FEATURE,
    BAD_FEATURES,
    BAD_PLAN,
    ONE_CLASS,
    UNKNOWN_MODEL,
    BAD_FILE
  }

  private final Code code;

  public ModelException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public ModelException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
