package facet.query.around;

import facet.query.audience.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// How audiences of one base share members, two by two and all together. Computed from their
/// bitmaps when asked; nothing is fetched.
public final class Overlap {
  private final List<String> names;
  private final List<RoaringBitmap> sets;
  private final RoaringBitmap base;

  private Overlap(List<String> names, List<RoaringBitmap> sets, RoaringBitmap base) {
    this.names = names;
    this.sets = sets;
    this.base = base;
  }

  /// @param named audiences of the same date and scope, by what they are called
  /// @throws IllegalArgumentException when there are none, or when their dates or bases differ
  public static Overlap of(SequencedMap<String, Audience> named) {
    if (named.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare");
    }
    var first = named.firstEntry().getValue();
    for (var other : named.values()) {
      if (!other.asOf().equals(first.asOf()) || !other.base().equals(first.base())) {
        throw new IllegalArgumentException("audiences of different dates or scopes");
      }
    }
    return new Overlap(
        List.copyOf(named.sequencedKeySet()),
        named.sequencedValues().stream().map(Audience::members).toList(),
        first.base());
  }

  /// What two audiences share.
  ///
  /// @param ofOne members of the first
  /// @param ofOther members of the second
  /// @param shared members of both
  public record Pair(String one, String other, long ofOne, long ofOther, long shared) {
    /// How much of the first lies within the second, 0 to 1; 0 when the first is empty.
    public double oneWithinOther() {
      return ratio(shared, ofOne);
    }

    /// How much of the second lies within the first, 0 to 1; 0 when the second is empty.
    public double otherWithinOne() {
      return ratio(shared, ofOther);
    }

    /// What is shared out of what either has, 0 to 1 (Jaccard's index); 0 when both are empty.
    public double jaccard() {
      return ratio(shared, ofOne + ofOther - shared);
    }

    private static double ratio(long part, long whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  /// Every two of the audiences, each pair once, in their order.
  public List<Pair> pairs() {
    var shared = SharedCounts.of(sets);
    var pairs = new ArrayList<Pair>();
    for (int one = 0; one < shared.length; one++) {
      for (int other = one + 1; other < shared.length; other++) {
        pairs.add(
            new Pair(
                names.get(one),
                names.get(other),
                shared[one][one],
                shared[other][other],
                shared[one][other]));
      }
    }
    return pairs;
  }

  /// Members by the exact set of audiences they are in, as an UpSet plot draws them (Lex et al.,
  /// UpSet: Visualization of Intersecting Sets, 2014).
  ///
  /// @param largest exclusive intersections, largest first; among equals that of the member with
  ///   the lowest ordinal
  /// @param others how many more intersections there are
  /// @param inOthers members in those
  /// @param inNone members of the base in none of the audiences
  public record UpSet(List<Intersection> largest, int others, long inOthers, long inNone) {
    public UpSet {
      largest = List.copyOf(largest);
    }
  }

  /// Members who are in all of these audiences and in no other.
  public record Intersection(List<String> of, long size) {
    public Intersection {
      of = List.copyOf(of);
    }
  }

  /// @param most how many intersections to tell; the rest is added up
  public UpSet upSet(int most) {
    var union = FastAggregation.or(sets.iterator());
    var parts = Partition.of(union, sets);
    var largest = parts.stream().limit(most).map(this::intersection).toList();
    long told = largest.stream().mapToLong(Intersection::size).sum();
    long inAny = union.getLongCardinality();
    return new UpSet(
        largest, parts.size() - largest.size(), inAny - told, base.getLongCardinality() - inAny);
  }

  private Intersection intersection(Partition.Part part) {
    var of =
        IntStream.range(0, sets.size())
            .filter(set -> sets.get(set).contains(part.member()))
            .mapToObj(names::get)
            .toList();
    return new Intersection(of, part.size());
  }
}
