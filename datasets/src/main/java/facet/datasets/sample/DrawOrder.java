package facet.datasets.sample;

import facet.datasets.sample.Codes.Category;
import facet.datasets.sample.Codes.Channel;
import facet.datasets.sample.Codes.Occasion;
import facet.datasets.sample.Story.Line;
import facet.datasets.sample.Story.Order;
import facet.datasets.sample.Story.Returned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws a member's order on a given day: where, what for, which pieces at what price.
final class DrawOrder {
  private static final int[] DISCOUNTS = {5, 8, 10, 12, 15, 20, 30};

  private final World world;
  private final Draw draw;
  private final Person person;

  DrawOrder(World world, Draw draw, Person person) {
    this.world = world;
    this.draw = draw;
    this.person = person;
  }

  /// @param as the taste it follows, mostly the member's own
  Order on(int day, Taste as, boolean anniversary) {
    var channel = Person.channel(draw, as.habit.online());
    var lines = lines(as, day);
    return new Order(
        day,
        channel.online() ? 7 * 3600 + draw.below(17 * 3600 - 60) : 10 * 3600 + draw.below(41_400),
        channel,
        shop(channel),
        anniversary ? Occasion.ANNIVERSARY : occasion(day, as, channel),
        lines,
        returned(day, channel, lines.size()));
  }

  private int shop(Channel channel) {
    if (channel.online()) {
      return world.places().online(channel);
    }
    if (draw.chance(0.82)) {
      return person.homeShop();
    }
    return draw.chance(0.7)
        ? world.places().drawShop(draw, person.city())
        : world.places().drawShop(draw);
  }

  private Occasion occasion(int day, Taste as, Channel channel) {
    var of = Calendar.occasion(day);
    if (as == Taste.FESTIVAL_GIVER) {
      return of;
    }
    if (as == Taste.BRIDAL_COUPLE && draw.chance(0.8)) {
      return Occasion.WEDDING;
    }
    if (birthdayNear(day) && draw.chance(0.5)) {
      return Occasion.BIRTHDAY;
    }
    boolean promotion = of == Occasion.MID_YEAR || of == Occasion.DOUBLE_ELEVEN;
    double share = promotion ? (channel.online() ? 0.85 : 0.2) : Calendar.festival(of) ? 0.15 : 0.5;
    return draw.chance(share) ? of : Occasion.EVERYDAY;
  }

  private boolean birthdayNear(int day) {
    if (person.identity().birthday().isEmpty()) {
      return false;
    }
    var born = LocalDate.ofEpochDay(person.identity().birthday().getAsInt());
    var on = LocalDate.ofEpochDay(day);
    int ahead = born.withYear(2023).getDayOfYear() - on.withYear(2023).getDayOfYear();
    return ahead >= 0 && ahead <= 10;
  }

  private List<Line> lines(Taste as, int day) {
    int count = 1 + Math.min(draw.poisson(as.basket.more()), 6);
    List<Line> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(line(as, day));
    }
    return lines;
  }

  private Line line(Taste as, int day) {
    var category = Category.values()[draw.weighted(as.basket.categories())];
    int product = world.catalogue().draw(draw, category, as.basket.dear());
    int quantity = category == Category.SILVER && draw.chance(0.1) ? 2 : 1;
    long yuan = Math.round(world.catalogue().products.get(product).price() * rise(category, day));
    long list = yuan * 100 * quantity;
    int percent = draw.chance(as.habit.discount()) ? DISCOUNTS[draw.below(DISCOUNTS.length)] : 0;
    return new Line(product, quantity, list, percent, list * (100 - percent) / 100);
  }

  /// Gold doubled in price over these years; other pieces rose a little.
  private static double rise(Category category, int day) {
    double years = (day - Calendar.FIRST) / 365.25;
    return switch (category) {
      case HERITAGE_GOLD, GOLD -> 1 + 0.16 * years;
      case DIAMOND, WEDDING, K_GOLD, JADE, PEARL, SILVER -> 1 + 0.03 * years;
    };
  }

  private Optional<Returned> returned(int day, Channel channel, int lines) {
    if (!draw.chance(channel.online() ? 0.06 : 0.02)) {
      return Optional.empty();
    }
    int back = day + draw.between(2, 14);
    return back > Calendar.LAST
        ? Optional.empty()
        : Optional.of(new Returned(draw.below(lines), back));
  }
}
