package facet.query.around;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// Parts the members of some sets so that those in exactly the same sets are together: each set in
/// turn splits the parts that it cuts through (partition refinement). Takes time in proportion to
/// the sizes of the sets, and memory in proportion to the members, however many sets there are.
final class Partition {
  /// @param member the first of them
  record Part(int member, long size) {}

  /// The part of each member by ordinal.
  private final int[] partOf;

  private int[] sizes = new int[16];
  private int parts = 1;

  private Partition(int members) {
    partOf = new int[members];
    sizes[0] = members;
  }

  /// The parts, largest first; among equals by their first members.
  ///
  /// @param union of all sets
  static List<Part> of(RoaringBitmap union, List<RoaringBitmap> sets) {
    if (union.isEmpty()) {
      return List.of();
    }
    var partition = new Partition(union.last() + 1);
    sets.forEach(partition::split);
    return partition.parts(union);
  }

  private void split(RoaringBitmap set) {
    var cut = new int[parts];
    for (var each = set.getIntIterator(); each.hasNext(); ) {
      cut[partOf[each.next()]]++;
    }
    var inside = new int[parts];
    for (int part = 0, before = parts; part < before; part++) {
      inside[part] = cut[part] == 0 || cut[part] == sizes[part] ? part : add(part, cut[part]);
    }
    for (var each = set.getIntIterator(); each.hasNext(); ) {
      int member = each.next();
      partOf[member] = inside[partOf[member]];
    }
  }

  /// A new part with so many members of another.
  private int add(int from, int members) {
    if (parts == sizes.length) {
      sizes = Arrays.copyOf(sizes, parts * 2);
    }
    sizes[from] -= members;
    sizes[parts] = members;
    return parts++;
  }

  private List<Part> parts(RoaringBitmap union) {
    var found = new ArrayList<Part>();
    var seen = new BitSet(parts);
    for (var each = union.getIntIterator(); each.hasNext(); ) {
      int member = each.next();
      int part = partOf[member];
      if (!seen.get(part)) {
        seen.set(part);
        found.add(new Part(member, sizes[part]));
      }
    }
    found.sort(Comparator.comparingLong(Part::size).reversed());
    return found;
  }
}
