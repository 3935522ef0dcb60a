package facet.query.logic;

import facet.query.binding.BoundNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.roaringbitmap.RoaringBitmap;

/// Which saved segments are twins.
public final class SavedSegments {
  /// From this much on (members of both over members of either) two segments are near-duplicates.
  public static final double NEAR = 0.95;

  private SavedSegments() {}

  /// A saved segment with its condition and its members, all as of one date.
  public record Saved(String id, BoundNode where, RoaringBitmap members) {
    public Saved {
      Objects.requireNonNull(id);
      Objects.requireNonNull(where);
      Objects.requireNonNull(members);
    }
  }

  /// Two segments of nearly the same members.
  ///
  /// @param sameMeaning whether their conditions say the same, however written, as of the date they
  ///   were bound for
  /// @param jaccard members of both over members of either; 1 of two empty ones that say the same
  public record Twins(String first, String second, boolean sameMeaning, double jaccard) {}

  private record Read(Saved saved, Meaning meaning, long size) {}

  /// Pairs in the order of the list.
  public static List<Twins> twins(List<Saved> segments) {
    var read =
        segments.stream()
            .map(saved ->
                new Read(
                    saved, MeaningReader.read(saved.where()), saved.members().getLongCardinality()))
            .toList();
    var twins = new ArrayList<Twins>();
    for (int i = 0; i < read.size(); i++) {
      for (int j = i + 1; j < read.size(); j++) {
        compare(read.get(i), read.get(j), twins);
      }
    }
    return List.copyOf(twins);
  }

  private static void compare(Read one, Read two, List<Twins> twins) {
    boolean same =
        Implication.implies(one.meaning(), two.meaning())
            && Implication.implies(two.meaning(), one.meaning());
    long most = Math.max(one.size(), two.size());
    if (!same && Math.min(one.size(), two.size()) < NEAR * most) {
      return;
    }
    long both = RoaringBitmap.andCardinality(one.saved().members(), two.saved().members());
    long either = one.size() + two.size() - both;
    double jaccard = either == 0 ? (same ? 1 : 0) : (double) both / either;
    if (same || jaccard >= NEAR) {
      twins.add(new Twins(one.saved().id(), two.saved().id(), same, jaccard));
    }
  }
}
