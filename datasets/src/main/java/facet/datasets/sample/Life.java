package facet.datasets.sample;

import facet.datasets.sample.Codes.Arm;
import facet.datasets.sample.Codes.Reach;
import facet.datasets.sample.Story.Chance;
import facet.datasets.sample.Story.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Lives through the half-years with one member. At the start of each half-year it is decided, by
/// what is observable then, whether the member orders in the next 180 days.
final class Life {
  private static final int TRUTH_FROM = Calendar.day(LocalDate.of(2025, 4, 30));
  private static final double OWN_TASTE = 0.93;
  private static final int MOST_ORDERS = 14;

  private final World world;
  private final Draw draw;
  private final Story story;
  private final Person person;
  private final DrawOrder orders;
  private final After after;
  private final double vigour;

  Life(World world, int member) {
    this.world = world;
    this.draw = new Draw(world.seed(), member);
    this.person = Person.draw(world, draw, member);
    this.story = new Story(person);
    this.orders = new DrawOrder(world, draw, person);
    this.vigour = draw.gamma(0.5);
    this.after = new After(world, draw, story);
  }

  Story live() {
    var starts = Calendar.HALF_YEARS;
    int first = person.buys() ? firstOrder() : Calendar.LAST + 1;
    halfYear(Calendar.FIRST, Calendar.day(starts.getFirst()) - 1, first);
    for (int i = 0; i < starts.size(); i++) {
      int start = Calendar.day(starts.get(i));
      int end = i + 1 < starts.size() ? Calendar.day(starts.get(i + 1)) - 1 : Calendar.LAST;
      halfYear(start, end, first);
    }
    plantedCampaign();
    story.sort();
    if (story.firstOrder(Calendar.LAST).isPresent()) {
      var drivers = Drivers.at(story, Calendar.LAST);
      chance(Calendar.LAST, drivers, ChurnTruth.active(drivers), Optional.empty());
    }
    return story;
  }

  private int firstOrder() {
    int from = Math.max(person.joined(), Calendar.FIRST);
    if (person.joined() < Calendar.FIRST) {
      // Members from before 2022: when they are seen again, or not at all.
      from += draw.chance(0.12) ? Calendar.LENGTH : draw.below(420);
    } else if (draw.chance(0.2)) {
      from += draw.between(1, 120);
    }
    if (from > Calendar.LAST) {
      return from;
    }
    var rhythm = person.taste().habit.rhythm();
    return rhythm == Taste.Rhythm.GIFT
        ? Season.day(draw, rhythm, from, Math.min(from + 200, Calendar.LAST))
        : from;
  }

  private void halfYear(int start, int end, int first) {
    int known = story.orders.size();
    if (first >= start && first <= end) {
      begin(first, end);
    } else if (known > 0) {
      decide(start, end);
    }
    story.sort();
    after.orders(story.orders.subList(known, story.orders.size()));
    after.halfYear(start, end);
  }

  /// The half-year of the first order.
  private void begin(int first, int end) {
    story.add(orders.on(first, person.taste(), false));
    double share = (end - first) / 182.0;
    int more = draw.poisson(person.taste().habit.more() * vigour * share);
    for (int i = 0; i < Math.min(more, MOST_ORDERS) && first < end; i++) {
      order(first + 1, end);
    }
  }

  private void decide(int start, int end) {
    var drivers = Drivers.at(story, start - 1);
    double probability = ChurnTruth.active(drivers);
    double more = person.taste().habit.more() * vigour;
    int last = start + Calendar.OUTCOME_DAYS - 1;
    boolean active = draw.chance(probability);
    if (active) {
      int count = 1 + Math.min(draw.poisson(more), MOST_ORDERS);
      for (int i = 0; i < count; i++) {
        order(start, last);
      }
    }
    // The few days of a half-year that no outcome window sees.
    for (int day = last + 1; day <= end; day++) {
      if (draw.chance(Math.min(probability * (1 + more) / Calendar.OUTCOME_DAYS, 0.2))) {
        order(day, day);
      }
    }
    chance(start - 1, drivers, probability, Optional.of(active));
  }

  private void chance(int cutOff, Drivers drivers, double probability, Optional<Boolean> active) {
    if (cutOff >= TRUTH_FROM) {
      story.chances.add(new Chance(cutOff, drivers.recency(), probability, active));
    }
  }

  private void order(int from, int to) {
    var as = draw.chance(OWN_TASTE) ? person.taste() : Taste.draw(draw);
    var anniversary = draw.chance(0.12) ? anniversary(as, from, to) : OptionalInt.empty();
    for (int tries = 0; tries < 30; tries++) {
      int day =
          tries == 0 && anniversary.isPresent()
              ? anniversary.getAsInt()
              : Season.day(draw, as.habit.rhythm(), from, to);
      if (!story.orderedOn(day)) {
        story.add(orders.on(day, as, tries == 0 && anniversary.isPresent()));
        return;
      }
    }
  }

  /// A day shortly before the wedding anniversary, if there is one from `from` to `to`.
  private OptionalInt anniversary(Taste as, int from, int to) {
    if (person.wedding().isEmpty() || as.habit.rhythm() == Taste.Rhythm.GIFT) {
      return OptionalInt.empty();
    }
    var wedding = LocalDate.ofEpochDay(person.wedding().getAsInt());
    int year = LocalDate.ofEpochDay(to).getYear();
    int day = Calendar.day(wedding.withYear(year)) - draw.below(8);
    return day >= from && day <= to && year > wedding.getYear()
        ? OptionalInt.of(day)
        : OptionalInt.empty();
  }

  /// Half of those who may be reached get the contact, which brings some of them to one order more.
  private void plantedCampaign() {
    int on = Calendar.day(Campaigns.PLANTED_ON);
    if (person.joined() > on - 5 || !person.consents().contains(Reach.WECHAT)) {
      return;
    }
    var arm = draw.chance(Campaigns.CONTROL_SHARE) ? Arm.CONTROL : Arm.CONTACTED;
    boolean natural = story.orderedFrom(on + 1, on + Campaigns.RESPONSE_DAYS);
    boolean extra = arm == Arm.CONTACTED && draw.chance(Campaigns.PLANTED_EFFECT);
    if (extra) {
      int known = story.orders.size();
      extraOrder(on + 1, on + Campaigns.RESPONSE_DAYS);
      extra = story.orders.size() > known;
      after.orders(List.copyOf(story.orders.subList(known, story.orders.size())));
    }
    after.plantedContact(arm, extra || draw.chance(0.2));
    story.treat(new Treatment(arm, extra, natural));
    int cutOff = Calendar.cutOff(Calendar.HALF_YEARS.getLast());
    double reach = (1 - Campaigns.CONTROL_SHARE) * Campaigns.PLANTED_EFFECT;
    boolean came = extra;
    story.chances.replaceAll(c ->
        c.cutOff() != cutOff
            ? c
            : new Chance(
                cutOff,
                c.recency(),
                1 - (1 - c.probability()) * (1 - reach),
                Optional.of(came || c.active().orElse(false))));
  }

  private void extraOrder(int from, int to) {
    for (int tries = 0; tries < 60; tries++) {
      int day = Season.day(draw, person.taste().habit.rhythm(), from, to);
      if (!story.orderedOn(day)) {
        story.add(orders.on(day, person.taste(), false));
        return;
      }
    }
  }
}
