package facet.datasets.sample;

import facet.datasets.sample.Codes.Arm;
import facet.datasets.sample.Codes.Channel;
import facet.datasets.sample.Codes.Occasion;
import facet.datasets.sample.Codes.Reach;
import facet.datasets.sample.Codes.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// All that one member did, and what is true of it. Days are epoch days.
final class Story {
  record Line(int product, int quantity, long listCents, int discountPercent, long cents) {
    boolean discounted() {
      return discountPercent > 0;
    }
  }

  /// @param second of the day
  /// @param returned which line came back, and when
  record Order(
      int day,
      int second,
      Channel channel,
      int shop,
      Occasion occasion,
      List<Line> lines,
      Optional<Returned> returned) {
    long cents() {
      long sum = 0;
      for (var line : lines) {
        sum += line.cents();
      }
      return sum;
    }

    long points() {
      return cents() / 100;
    }
  }

  record Returned(int line, int day) {}

  record Service(int day, Ticket type, int shop) {}

  record Visit(int day, int shop, int minutes) {}

  record Contact(int day, int campaign, Reach reach, Arm arm, boolean responded) {}

  record Answer(int day, int score, int shop) {}

  /// What was true at a cut-off.
  ///
  /// @param active whether the member did order in the 180 days after; unknown at the last cut-off
  record Chance(int cutOff, int recency, double probability, Optional<Boolean> active) {}

  /// The planted campaign's member.
  ///
  /// @param extra an order that only the contact brought
  /// @param natural an order in the response days without it
  record Treatment(Arm arm, boolean extra, boolean natural) {}

  final Person person;
  final List<Order> orders = new ArrayList<>();
  final List<Service> services = new ArrayList<>();
  final List<Visit> visits = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<Answer> answers = new ArrayList<>();
  final List<Chance> chances = new ArrayList<>();
  private final Set<Integer> orderDays = new HashSet<>();
  private Optional<Treatment> treatment = Optional.empty();

  Story(Person person) {
    this.person = person;
  }

  void add(Order order) {
    orders.add(order);
    orderDays.add(order.day());
  }

  boolean orderedOn(int day) {
    return orderDays.contains(day);
  }

  boolean orderedFrom(int first, int last) {
    return orderDays.stream().anyMatch(day -> day >= first && day <= last);
  }

  void sort() {
    orders.sort(Comparator.comparingInt(Order::day));
  }

  /// The day of the first order, if it is not after a day.
  OptionalInt firstOrder(int until) {
    return orderDays.stream().mapToInt(Integer::intValue).filter(day -> day <= until).min();
  }

  void treat(Treatment given) {
    treatment = Optional.of(given);
  }

  Optional<Treatment> treatment() {
    return treatment;
  }
}
