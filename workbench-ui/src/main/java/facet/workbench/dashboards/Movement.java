package facet.workbench.dashboards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How members moved between two dates: from every class to every class, and those who joined
/// since.
///
/// @param flows of at least one member, by the class before, joined last, then by the class after
public record Movement(List<Flow> flows) {
  public Movement {
    flows = List.copyOf(flows);
  }

  /// What a move means.
  public enum Direction {
    UP,
    /// Out of the bands that bring most: to win back.
    LOST,
    STAYED,
    JOINED,
    OTHER
  }

  /// Members of one class before and one after.
  ///
  /// @param from index of the band before; −1 of those who joined since
  /// @param to index of the band after
  /// @param amount theirs at the date they stood higher, so that it tells what is at stake
  public record Flow(int from, int to, long members, double amount, Direction direction) {}

  /// Whether anybody was in another class before.
  public boolean anyoneMoved() {
    return flows.stream().anyMatch(flow -> flow.from() >= 0 && flow.from() != flow.to());
  }

  /// Members who were of this class before; −1: who joined since.
  public long before(int band) {
    return flows.stream().filter(f -> f.from() == band).mapToLong(Flow::members).sum();
  }

  /// Members who are of this class after.
  public long after(int band) {
    return flows.stream().filter(f -> f.to() == band).mapToLong(Flow::members).sum();
  }

  /// Moves out of the bands that bring most, the greatest amount first, then moves up into them.
  ///
  /// @param key how many bands bring most
  /// @param limit of all; losses leave room for one gain
  public List<Flow> worthActing(int key, int limit) {
    var losses = dearest(flow -> flow.direction() == Direction.LOST).limit(limit - 1L).toList();
    var gains = dearest(flow -> flow.direction() == Direction.UP && flow.to() < key);
    return Stream.concat(losses.stream(), gains.limit(limit - losses.size())).toList();
  }

  private Stream<Flow> dearest(Predicate<Flow> which) {
    return flows.stream().filter(which).sorted(Comparator.comparingDouble(Flow::amount).reversed());
  }

  static Movement between(Standing then, Standing now, int key) {
    int classes = now.sizes().classes().size();
    var members = new long[classes + 1][classes];
    var amounts = new double[classes + 1][classes];
    for (int ordinal = 0; ordinal < now.limit(); ordinal++) {
      int to = now.classOf(ordinal);
      if (to != Standing.NOWHERE) {
        int from = then.classOf(ordinal);
        int row = from == Standing.NOWHERE ? classes : from;
        members[row][to]++;
        amounts[row][to] += row < to ? then.amountOf(ordinal) : now.amountOf(ordinal);
      }
    }
    var flows = new ArrayList<Flow>();
    for (int row = 0; row <= classes; row++) {
      for (int to = 0; to < classes; to++) {
        if (members[row][to] > 0) {
          int from = row == classes ? Standing.NOWHERE : row;
          flows.add(
              new Flow(from, to, members[row][to], amounts[row][to], direction(from, to, key)));
        }
      }
    }
    return new Movement(flows);
  }

  private static Direction direction(int from, int to, int key) {
    if (from == Standing.NOWHERE) {
      return Direction.JOINED;
    }
    if (from == to) {
      return Direction.STAYED;
    }
    if (to < from) {
      return Direction.UP;
    }
    return from < key && to >= key ? Direction.LOST : Direction.OTHER;
  }
}
