package facet.workbench.dashboards;

import facet.datasets.condition.Node;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How members moved between two dates: from every class to every class, and those who joined
/// since.
///
/// @param flows of at least one member, by the class before, joined last, then by the class after
public record Movement(List<Flow> flows) {
  /// Where those come from who joined between the dates.
  public static final int JOINED_SINCE = -1;

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
  /// @param from index of the band before; {@link #JOINED_SINCE} of those who were no members then
  /// @param to index of the band after
  /// @param amount theirs at the date they stood higher, so that it tells what is at stake
  /// @param where the condition that means exactly them, asked as of the date after
  public record Flow(
      int from, int to, long members, double amount, Direction direction, Node where) {}

  /// Whether anybody was in another class before.
  public boolean anyoneMoved() {
    return flows.stream().anyMatch(flow -> flow.from() >= 0 && flow.from() != flow.to());
  }

  /// Members who were of this class before.
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

  /// Members of one class before and one after.
  ///
  /// @param from as of a {@link Flow}
  /// @param before what they brought together before
  /// @param after what they bring together after
  /// @param where who they are
  record Move(int from, int to, long members, double before, double after, Node where) {
    /// Down the classes.
    boolean fell() {
      return from >= 0 && from < to;
    }
  }

  /// @param moves by the class before, joined last, then by the class after
  static Movement of(List<Move> moves, int key) {
    return new Movement(
        moves.stream()
            .filter(move -> move.members() > 0)
            .map(move ->
                new Flow(
                    move.from(),
                    move.to(),
                    move.members(),
                    move.fell() ? move.before() : move.after(),
                    direction(move.from(), move.to(), key),
                    move.where()))
            .toList());
  }

  private static Direction direction(int from, int to, int key) {
    if (from == JOINED_SINCE) {
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
