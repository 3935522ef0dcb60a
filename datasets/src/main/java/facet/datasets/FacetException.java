package facet.datasets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operation that could not be done. The message says what, where and what to do; the problems,
/// if any, are all that was found.
public final class FacetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final transient List<Problem> problems;

  public FacetException(ErrorCode code, String message) {
    this(code, message, List.of(), null);
  }

  public FacetException(ErrorCode code, String message, @Nullable Throwable cause) {
    this(code, message, List.of(), cause);
  }

  private FacetException(
      ErrorCode code, String message, List<Problem> problems, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.problems = List.copyOf(problems);
  }

  /// A document with problems: the message lists each on a line of its own.
  public static FacetException invalid(ErrorCode code, String what, List<Problem> problems) {
    var message = new StringBuilder(what);
    problems.forEach(problem -> message.append("\n  ").append(problem));
    return new FacetException(code, message.toString(), problems, null);
  }

  /// What, where and what to do; there always is a message.
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  public ErrorCode code() {
    return code;
  }

  public List<Problem> problems() {
    return problems;
  }
}
