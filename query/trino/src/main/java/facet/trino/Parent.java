package facet.trino;

/// The process that started this one.
final class Parent {
  private Parent() {}

  /// Ends this process as soon as that one has ended, however it did.
  static void endWith() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
  }
}
