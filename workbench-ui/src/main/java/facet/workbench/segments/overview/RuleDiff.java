package facet.workbench.segments.overview;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How two definitions differ, condition by condition: both trees laid over each other, so that
/// what is the same stands in one row.
///
/// @param rows in reading order
public record RuleDiff(List<Row> rows) {

  public RuleDiff {
    rows = List.copyOf(rows);
  }

  /// What became of a condition.
  public enum Change {
    SAME,
    ADDED,
    REMOVED,
    /// The same term asked otherwise, or a group of another kind or name.
    CHANGED,
    /// Taken from here to another place, where it stands as MOVED_IN.
    MOVED_OUT,
    MOVED_IN
  }

  /// One condition or group, with what it was and what it is.
  ///
  /// @param level 0 for the root
  public record Row(int level, Change change, Optional<Node> before, Optional<Node> after) {
    /// What it is, or was.
    public Node node() {
      return after.or(() -> before).orElseThrow();
    }

    private Row become(Change other) {
      return new Row(level, other, before, after);
    }
  }

  public static RuleDiff of(Node before, Node after) {
    var rows = new ArrayList<Row>();
    both(0, before, after, rows);
    return new RuleDiff(withMoves(rows));
  }

  /// What differs alone, without what stayed around it; the outermost at level 0.
  public RuleDiff apart() {
    var differing = rows.stream().filter(row -> row.change() != Change.SAME).toList();
    int outermost = differing.stream().mapToInt(Row::level).min().orElse(0);
    return new RuleDiff(
        differing.stream()
            .map(row -> new Row(row.level() - outermost, row.change(), row.before(), row.after()))
            .toList());
  }

  public boolean isSame() {
    return rows.stream().allMatch(row -> row.change() == Change.SAME);
  }

  public long count(Change change) {
    return rows.stream().filter(row -> row.change() == change).count();
  }

  private static void both(int level, Node before, Node after, List<Row> rows) {
    if (before.condition() instanceof Condition.Group a
        && after.condition() instanceof Condition.Group b) {
      boolean same = a.quantifier() == b.quantifier() && before.marks().equals(after.marks());
      rows.add(row(level, same ? Change.SAME : Change.CHANGED, before, after));
      align(level + 1, a.of(), b.of(), rows);
    } else {
      rows.add(row(level, before.equals(after) ? Change.SAME : Change.CHANGED, before, after));
    }
  }

  private static Row row(int level, Change change, Node before, Node after) {
    return new Row(level, change, Optional.of(before), Optional.of(after));
  }

  private static void align(int level, List<Node> before, List<Node> after, List<Row> rows) {
    var pairs = new Alignment(before, after);
    int b = 0;
    for (int a = 0; a < before.size(); a++) {
      var partner = pairs.partner(a);
      if (partner.isEmpty()) {
        removed(level, before.get(a), rows);
        continue;
      }
      while (b < partner.getAsInt()) {
        added(level, after.get(b++), rows);
      }
      both(level, before.get(a), after.get(b++), rows);
    }
    while (b < after.size()) {
      added(level, after.get(b++), rows);
    }
  }

  private static void removed(int level, Node node, List<Row> rows) {
    rows.add(new Row(level, Change.REMOVED, Optional.of(node), Optional.empty()));
    children(node).forEach(child -> removed(level + 1, child, rows));
  }

  private static void added(int level, Node node, List<Row> rows) {
    rows.add(new Row(level, Change.ADDED, Optional.empty(), Optional.of(node)));
    children(node).forEach(child -> added(level + 1, child, rows));
  }

  private static List<Node> children(Node node) {
    return node.condition() instanceof Condition.Group group ? group.of() : List.of();
  }

  /// A condition that is gone here and new there was moved.
  private static List<Row> withMoves(List<Row> rows) {
    var found = new ArrayList<>(rows);
    for (int i = 0; i < found.size(); i++) {
      var gone = found.get(i);
      if (gone.change() != Change.REMOVED || isGroup(gone.node())) {
        continue;
      }
      for (int j = 0; j < found.size(); j++) {
        var come = found.get(j);
        if (come.change() == Change.ADDED && come.after().equals(gone.before())) {
          found.set(i, gone.become(Change.MOVED_OUT));
          found.set(j, come.become(Change.MOVED_IN));
          break;
        }
      }
    }
    return found;
  }

  static boolean isGroup(Node node) {
    return node.condition() instanceof Condition.Group;
  }
}
