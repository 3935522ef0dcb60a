package facet.query.audience;

import java.time.LocalDate;
import java.util.Objects;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/// A set of members, exact, by their ordinals, out of a base that already lies within the asker's
/// scope. There is no other way to one than to ask {@link Audiences} within a scope, and whatever
/// is made of audiences stays within it. The bitmaps are shared: read them, never change them.
public final class Audience {
  private final RoaringBitmap members;
  private final RoaringBitmap base;
  private final LocalDate asOf;

  Audience(RoaringBitmap members, RoaringBitmap base, LocalDate asOf) {
    this.members = Objects.requireNonNull(members);
    this.base = Objects.requireNonNull(base);
    this.asOf = Objects.requireNonNull(asOf);
    if (!base.contains(members)) {
      throw new IllegalArgumentException("members beyond the base");
    }
  }

  /// Ordinals of the members.
  public RoaringBitmap members() {
    return members;
  }

  /// Ordinals of everyone who could have been.
  public RoaringBitmap base() {
    return base;
  }

  /// The date it is true of.
  public LocalDate asOf() {
    return asOf;
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
    return those(other.members);
  }

  /// Members of either, out of this base.
  public Audience or(Audience other) {
    return with(RoaringBitmap.or(members, RoaringBitmap.and(other.members, base)));
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

  /// Everyone else of the base.
  public Audience others() {
    return with(RoaringBitmap.andNot(base, members));
  }

  /// The same members, to be compared with these alone: the base is both together.
  public Audience against(Audience others) {
    return new Audience(members, or(others).members, asOf);
  }

  private Audience with(RoaringBitmap others) {
    return new Audience(others, base, asOf);
  }
}
