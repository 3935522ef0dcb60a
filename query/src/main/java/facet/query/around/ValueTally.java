package facet.query.around;

import facet.query.columns.TextColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values of members on two sides, counted.
final class ValueTally {
  /// So many values are looked at each by itself, the most frequent.
  static final int MOST_VALUES = 20;

  private final Map<String, long[]> counts = new HashMap<>();
  private final long[] present = new long[2];
  private final long[] missing = new long[2];

  /// Values too rare to be tested in any audience are only counted.
  static ValueTally of(TextColumn column, MemberSides sides) {
    var tally = new ValueTally();
    var counts = column.counts(sides.byOrdinal(), MemberSides.ALL);
    for (int side = 0; side < 2; side++) {
      tally.missing[side] = counts[side][TextColumn.MISSING];
      tally.present[side] = counts[side][TextColumn.RARE];
    }
    for (int place = TextColumn.RARE + 1; place < column.places(); place++) {
      tally.add(
          column.value(place),
          counts[MemberSides.AUDIENCE][place],
          counts[MemberSides.REST][place]);
    }
    return tally;
  }

  void add(String value, long audience, long rest) {
    present[MemberSides.AUDIENCE] += audience;
    present[MemberSides.REST] += rest;
    if (audience + rest > 0) {
      counts.put(value, new long[] {audience, rest});
    }
  }

  /// How the sides differ in their values' shares; empty when too few have any two values to tell.
  /// All values count in the test: a whole side may have none but rare ones.
  Optional<Difference> inShares(String term) {
    var values = new ArrayList<Difference.ValueShares>();
    var cells = new ArrayList<long[]>();
    var others = present.clone();
    for (var value : frequent()) {
      var count = counts.getOrDefault(value, new long[2]);
      others[0] -= count[0];
      others[1] -= count[1];
      values.add(shares(Optional.of(value), count));
      cells.add(count);
    }
    if (isTestable(others)) {
      values.add(shares(Optional.empty(), others));
    }
    if (total(others) > 0) {
      cells.add(others);
    }
    if (values.size() < 2) {
      return Optional.empty();
    }
    values.sort(Comparator.comparingDouble(value -> -Math.abs(value.effect())));
    return Optional.of(
        new Difference(
            term,
            new Difference.Shares(values),
            values.getFirst().effect(),
            Significance.chiSquare(sides(cells)),
            1));
  }

  private static long[][] sides(List<long[]> cells) {
    return new long[][] {
      cells.stream().mapToLong(cell -> cell[0]).toArray(),
      cells.stream().mapToLong(cell -> cell[1]).toArray()
    };
  }

  MissingTally missing() {
    return new MissingTally(missing, present);
  }

  private List<String> frequent() {
    return counts.entrySet().stream()
        .filter(entry -> isTestable(entry.getValue()))
        .sorted(
            Comparator.comparingLong((Map.Entry<String, long[]> entry) -> total(entry.getValue()))
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_VALUES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isTestable(long[] count) {
    return Significance.isTestable(total(count), present[0], present[1]);
  }

  private Difference.ValueShares shares(Optional<String> value, long[] count) {
    return new Difference.ValueShares(
        value,
        new Difference.Part(count[0], present[0]),
        new Difference.Part(count[1], present[1]));
  }

  private static long total(long[] count) {
    return count[0] + count[1];
  }
}
