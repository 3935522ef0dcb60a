package facet.workbench.segments.overview;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Which nodes of two lists belong together, in order: those of the greatest likeness in sum, as
/// Needleman and Wunsch align sequences.
final class Alignment {
  private static final int NONE = -1;

  private final int[] partners;

  Alignment(List<Node> before, List<Node> after) {
    partners = new int[before.size()];
    Arrays.fill(partners, NONE);
    int rows = before.size();
    int columns = after.size();
    var alike = new double[rows][columns];
    for (int a = 0; a < rows; a++) {
      for (int b = 0; b < columns; b++) {
        alike[a][b] = likeness(before.get(a), after.get(b));
      }
    }
    var best = best(alike, rows, columns);
    int a = 0;
    int b = 0;
    while (a < rows && b < columns) {
      if (alike[a][b] > 0 && best[a][b] == alike[a][b] + best[a + 1][b + 1]) {
        partners[a++] = b++;
      } else if (best[a][b] == best[a + 1][b]) {
        a++;
      } else {
        b++;
      }
    }
  }

  OptionalInt partner(int before) {
    return partners[before] == NONE ? OptionalInt.empty() : OptionalInt.of(partners[before]);
  }

  private static double[][] best(double[][] alike, int rows, int columns) {
    var best = new double[rows + 1][columns + 1];
    for (int a = rows - 1; a >= 0; a--) {
      for (int b = columns - 1; b >= 0; b--) {
        double together = alike[a][b] > 0 ? alike[a][b] + best[a + 1][b + 1] : 0;
        best[a][b] = Math.max(together, Math.max(best[a + 1][b], best[a][b + 1]));
      }
    }
    return best;
  }

  /// 0 of what has nothing in common; equal conditions count more than the same term asked
  /// otherwise, groups as much as what is in them.
  private static double likeness(Node before, Node after) {
    if (before.condition() instanceof Condition.Group a
        && after.condition() instanceof Condition.Group b) {
      return (a.quantifier() == b.quantifier() ? 1 : 0.5) + shared(a.of(), b.of());
    }
    if (before.equals(after)) {
      return 3;
    }
    if (RuleDiff.isGroup(before) || RuleDiff.isGroup(after)) {
      return 0;
    }
    return subject(before.condition()).equals(subject(after.condition())) ? 1.5 : 0;
  }

  private static double shared(List<Node> before, List<Node> after) {
    var alike = new double[before.size()][after.size()];
    for (int a = 0; a < before.size(); a++) {
      for (int b = 0; b < after.size(); b++) {
        alike[a][b] = likeness(before.get(a), after.get(b));
      }
    }
    return best(alike, before.size(), after.size())[0][0];
  }

  /// What a condition is about.
  private static String subject(Condition condition) {
    return switch (condition) {
      case Condition.Group _ -> "group";
      case Condition.Not(var of) -> subject(of.condition());
      case Condition.Attribute(var field, var _) -> "field " + field;
      case Condition.Compare(var left, var _, var right) -> "fields " + left + " " + right;
      case Condition.Anniversary(var field, var _, var _) -> "field " + field;
      case Condition.Did did -> "event " + did.event();
      case Condition.DidNot did -> "event " + did.event();
      case Condition.Sequence _ -> "sequence";
      case Condition.Metric(var metric, var _) -> "metric " + metric;
      case Condition.Rank rank -> "rank " + rank.by();
      case Condition.SegmentRef(var id, var _) -> "segment " + id;
      case Condition.InClass(var id, var _) -> "class " + id;
      case Condition.Moved moved -> "class " + moved.classification();
      case Condition.Score(var score, var _) -> "score " + score;
      case Condition.MemberList(var id) -> "list " + id;
      case Condition.Sample _ -> "sample";
      case Condition.Predicate _ -> "predicate";
    };
  }
}
