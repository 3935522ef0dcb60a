package facet.query.around;

import facet.query.audience.Audience;
import java.util.Arrays;

/// On which side of an audience each member is.
///
/// @param byOrdinal {@link #AUDIENCE}, {@link #REST} of its base or {@link #OUTSIDE}
record MemberSides(byte[] byOrdinal) {
  static final int AUDIENCE = 0;
  static final int REST = 1;
  static final int OUTSIDE = 2;

  /// How many there are, with those outside.
  static final int ALL = 3;

  static MemberSides of(Audience audience, int ordinals) {
    var sides = new byte[ordinals];
    Arrays.fill(sides, (byte) OUTSIDE);
    audience.base().forEach((int ordinal) -> sides[ordinal] = REST);
    audience.members().forEach((int ordinal) -> sides[ordinal] = AUDIENCE);
    return new MemberSides(sides);
  }
}
