package facet.query.logic;

import facet.query.binding.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A set of points on a line, as the places where membership changes. The line is that of numbers
/// or of texts by code point. Equal sets are equal records.
///
/// @param fromTheStart whether the line's beginning belongs to it
/// @param cuts ascending, each once
record Spans(boolean fromTheStart, List<Cut> cuts) {
  static final Spans NOTHING = new Spans(false, List.of());
  static final Spans EVERYTHING = new Spans(true, List.of());

  Spans {
    cuts = List.copyOf(cuts);
  }

  /// A place between points: just before one, or just after it.
  record Cut(Value at, boolean after) implements Comparable<Cut> {
    Cut {
      if (at instanceof Value.Number(var number)) {
        at = new Value.Number(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
      }
    }

    static Cut before(Value value) {
      return new Cut(value, false);
    }

    static Cut after(Value value) {
      return new Cut(value, true);
    }

    @Override
    public int compareTo(Cut other) {
      int order = compare(at, other.at);
      return order != 0 ? order : Boolean.compare(after, other.after);
    }

    private static int compare(Value left, Value right) {
      return left instanceof Value.Text(var one) && right instanceof Value.Text(var two)
          ? byCodePoint(one, two)
          : ((Value.Number) left).number().compareTo(((Value.Number) right).number());
    }

    private static int byCodePoint(String left, String right) {
      return java.util.Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
  }

  static Spans from(Cut cut) {
    return new Spans(false, List.of(cut));
  }

  static Spans to(Cut cut) {
    return new Spans(true, List.of(cut));
  }

  /// What lies between two cuts; nothing when they are crossed.
  static Spans between(Cut from, Cut to) {
    return from(from).and(to(to));
  }

  boolean isEmpty() {
    return equals(NOTHING);
  }

  Spans complement() {
    return new Spans(!fromTheStart, cuts);
  }

  Spans and(Spans other) {
    boolean start = fromTheStart && other.fromTheStart;
    boolean inside = start;
    var changes = new ArrayList<Cut>();
    int mine = 0;
    int theirs = 0;
    while (mine < cuts.size() || theirs < other.cuts.size()) {
      var place = earlier(mine, other, theirs);
      mine += mine < cuts.size() && cuts.get(mine).compareTo(place) == 0 ? 1 : 0;
      theirs += theirs < other.cuts.size() && other.cuts.get(theirs).compareTo(place) == 0 ? 1 : 0;
      boolean next = holdsAfter(mine) && other.holdsAfter(theirs);
      if (next != inside) {
        changes.add(place);
        inside = next;
      }
    }
    return new Spans(start, changes);
  }

  private Cut earlier(int mine, Spans other, int theirs) {
    if (mine == cuts.size()) {
      return other.cuts.get(theirs);
    }
    if (theirs == other.cuts.size()) {
      return cuts.get(mine);
    }
    var one = cuts.get(mine);
    var two = other.cuts.get(theirs);
    return one.compareTo(two) <= 0 ? one : two;
  }

  /// All that belongs to any; halves are joined, so that thousands take no longer than sorting.
  static Spans union(List<Spans> of) {
    return switch (of.size()) {
      case 0 -> NOTHING;
      case 1 -> of.getFirst();
      default ->
          union(of.subList(0, of.size() / 2)).or(union(of.subList(of.size() / 2, of.size())));
    };
  }

  Spans or(Spans other) {
    return complement().and(other.complement()).complement();
  }

  boolean within(Spans other) {
    return and(other.complement()).isEmpty();
  }

  boolean contains(Value point) {
    int place = Collections.binarySearch(cuts, Cut.before(point));
    return holdsAfter(place < 0 ? -place - 1 : place + 1);
  }

  /// Everything from the first point on.
  Spans upwards() {
    return fromTheStart ? EVERYTHING : isEmpty() ? NOTHING : from(cuts.getFirst());
  }

  /// Everything up to the last point.
  Spans downwards() {
    boolean toTheEnd = fromTheStart == (cuts.size() % 2 == 0);
    return toTheEnd ? EVERYTHING : isEmpty() ? NOTHING : to(cuts.getLast());
  }

  /// Its points, when it has but single ones.
  Optional<List<Value>> points() {
    if (fromTheStart || cuts.size() % 2 != 0) {
      return Optional.empty();
    }
    var points = new ArrayList<Value>();
    for (int i = 0; i < cuts.size(); i += 2) {
      var from = cuts.get(i);
      var to = cuts.get(i + 1);
      if (from.after() || !to.after() || !from.at().equals(to.at())) {
        return Optional.empty();
      }
      points.add(from.at());
    }
    return Optional.of(points);
  }

  private boolean holdsAfter(int passed) {
    return fromTheStart == (passed % 2 == 0);
  }
}
