package facet.datasets.sample;

import facet.datasets.sample.Codes.Channel;
import facet.datasets.sample.Codes.Reach;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A member as enrolled; days are epoch days.
///
/// @param buys false: enrolled, never bought
/// @param twin the member this is a second record of
record Person(
    Taste taste,
    Identity identity,
    OptionalInt twin,
    Places.City city,
    int homeShop,
    int joined,
    Channel joinedAt,
    boolean buys,
    boolean follower,
    OptionalInt wedding,
    Set<Reach> consents) {

  private static final int OLDEST = Calendar.day(LocalDate.of(2014, 3, 1));
  private static final double TWINS = 0.004;

  static Person draw(World world, Draw draw, int member) {
    var taste = Taste.draw(draw);
    var identity = Identity.draw(draw, taste);
    var twin = OptionalInt.empty();
    if (member > 0 && draw.chance(TWINS)) {
      twin = OptionalInt.of(member - 1);
      identity = identityOf(world, member - 1).orElse(identity);
    }
    var city = world.places().drawCity(draw);
    boolean buys = draw.chance(0.93);
    boolean follower = draw.chance(0.78);
    return new Person(
        taste,
        identity,
        twin,
        city,
        world.places().drawShop(draw, city),
        joined(draw),
        channel(draw, taste.habit.online()),
        buys,
        follower,
        wedding(draw, taste),
        consents(draw, follower));
  }

  /// Who another member is, without drawing the rest of that member.
  private static Optional<Identity> identityOf(World world, int member) {
    var draw = new Draw(world.seed(), member);
    var taste = Taste.draw(draw);
    var identity = Identity.draw(draw, taste);
    return identity.mobile().isEmpty() ? Optional.empty() : Optional.of(identity);
  }

  private static int joined(Draw draw) {
    return draw.chance(0.58)
        ? OLDEST + (int) ((Calendar.FIRST - OLDEST) * StrictMath.sqrt(draw.unit()))
        : Calendar.FIRST + (int) (Calendar.LENGTH * StrictMath.pow(draw.unit(), 0.9));
  }

  static Channel channel(Draw draw, double online) {
    return draw.chance(online)
        ? Channel.values()[1 + draw.weighted(0.15, 0.42, 0.23, 0.2)]
        : Channel.POS;
  }

  private static OptionalInt wedding(Draw draw, Taste taste) {
    if (taste == Taste.BRIDAL_COUPLE) {
      return OptionalInt.of(Calendar.FIRST + draw.below(Calendar.LENGTH));
    }
    return draw.chance(0.3)
        ? OptionalInt.of(Calendar.FIRST - draw.below(20 * 365))
        : OptionalInt.empty();
  }

  private static Set<Reach> consents(Draw draw, boolean follower) {
    var given = EnumSet.noneOf(Reach.class);
    double[] shares = {follower ? 0.9 : 0.1, 0.63, 0.28, 0.22, 0.1};
    for (Reach reach : Reach.values()) {
      if (draw.chance(shares[reach.ordinal()])) {
        given.add(reach);
      }
    }
    return given;
  }
}
