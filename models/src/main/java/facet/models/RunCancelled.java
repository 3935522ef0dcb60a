package facet.models;

/// A run stopped because somebody asked it to; nothing of it was kept.
public final class RunCancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunCancelled() {
    super("The run was cancelled; nothing of it was kept.");
  }
}
