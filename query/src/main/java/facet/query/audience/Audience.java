package facet.query.audience;

import java.time.LocalDate;
import java.util.Objects;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/// A set of members, exact, by their ordinals, out of a base that already lies within the asker's
/// scope: whatever is made of audiences stays within the scope they were asked for. The bitmaps are
/// shared: read them, never change them.
///
/// @param members ordinals of the members
/// @param base ordinals of everyone who could have been
/// @param asOf the date it is true of
public record Audience(RoaringBitmap members, RoaringBitmap base, LocalDate asOf) {
  public Audience {
    Objects.requireNonNull(members);
    Objects.requireNonNull(base);
    Objects.requireNonNull(asOf);
    if (!base.contains(members)) {
      throw new IllegalArgumentException("members beyond the base");
    }
  }

  public long size() {
    return members.getLongCardinality();
  }

  /// Share of the base, 0 to 1; 0 of an empty base.
  public double share() {
    return base.isEmpty() ? 0 : (double) size() / base.getLongCardinality();
  }

  public boolean contains(int ordinal) {
    return members.contains(ordinal);
  }

  /// Ordinals in ascending order.
  public PeekableIntIterator ordinals() {
    return members.getIntIterator();
  }

  public int[] toArray() {
    return members.toArray();
  }

  public Audience and(Audience other) {
    return with(RoaringBitmap.and(members, other.members));
  }

  public Audience or(Audience other) {
    return with(RoaringBitmap.or(members, other.members));
  }

  public Audience minus(Audience other) {
    return with(RoaringBitmap.andNot(members, other.members));
  }

  /// The same members as a base of their own, to be divided.
  public Audience asBase() {
    return new Audience(members, members, asOf);
  }

  /// Those of the members who are among others, wherever these come from.
  Audience those(RoaringBitmap others) {
    return with(RoaringBitmap.and(members, others));
  }

  Audience there(RoaringBitmap others, LocalDate date) {
    var both = RoaringBitmap.and(members, others);
    return new Audience(both, both, date);
  }

  /// Others of the same base.
  public Audience with(RoaringBitmap others) {
    return new Audience(others, base, asOf);
  }
}
