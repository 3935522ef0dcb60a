package facet.workbench.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The recorded sizes of one segment in order: of version, then of date, then of data version.
public record SizeCourse(List<SegmentSize> sizes) {
  private static final Comparator<SegmentSize> IN_ORDER =
      Comparator.comparing(SegmentSize::version)
          .thenComparing(SegmentSize::asOf)
          .thenComparing(SegmentSize::dataVersion);

  public static final SizeCourse NONE = new SizeCourse(List.of());

  public SizeCourse {
    sizes = sizes.stream().sorted(IN_ORDER).toList();
  }

  /// A size and the one before it.
  ///
  /// @param share by how much it moved: 0.1 is ten percent more, infinite from nobody to somebody
  public record Move(SegmentSize before, SegmentSize after, double share) {
    boolean beyond(int percent) {
      return Math.abs(share) * 100 > percent;
    }
  }

  public Optional<SegmentSize> latest() {
    return sizes.isEmpty() ? Optional.empty() : Optional.of(sizes.getLast());
  }

  /// The numbers, without those that could not be counted.
  public double[] line() {
    return sizes.stream()
        .map(SegmentSize::members)
        .filter(members -> members != null)
        .mapToDouble(Long::doubleValue)
        .toArray();
  }

  /// Every step from one size to the next by the same rules, over what could not be counted; a new
  /// version starts anew, since it is the rules that changed then.
  public List<Move> moves() {
    var moves = new ArrayList<Move>();
    Optional<SegmentSize> last = Optional.empty();
    for (var size : sizes) {
      if (size.members() != null) {
        last.filter(size::isLaterThan).ifPresent(before -> moves.add(move(before, size)));
        last = Optional.of(size);
      }
    }
    return moves;
  }

  private static Move move(SegmentSize before, SegmentSize after) {
    return new Move(before, after, share(members(before), members(after)));
  }

  private static long members(SegmentSize counted) {
    return Objects.requireNonNull(counted.members());
  }

  /// How the latest size stands to the one counted before it, be it that the rules, the date or the
  /// data are others since; none while the latest could not be counted.
  public Optional<Move> lastMove() {
    if (sizes.isEmpty() || sizes.getLast().members() == null) {
      return Optional.empty();
    }
    var after = sizes.getLast();
    return sizes.subList(0, sizes.size() - 1).reversed().stream()
        .filter(size -> size.members() != null)
        .findFirst()
        .map(before -> move(before, after));
  }

  private static double share(long before, long after) {
    if (before == after) {
      return 0;
    }
    return before == 0 ? Double.POSITIVE_INFINITY : (double) (after - before) / before;
  }
}
