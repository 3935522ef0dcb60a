package facet.datasets.sample;

import facet.datasets.sample.Codes.Arm;
import facet.datasets.sample.Codes.Category;
import facet.datasets.sample.Codes.Ticket;
import java.time.LocalDate;
import java.util.OptionalDouble;

/// What drives churn, as observable at the end of a cut-off day. Each is a metric of the model file
/// under the name given here.
///
/// @param recency `recency_days`: days since the last order
/// @param cycle `purchase_cycle`: mean days between orders; empty with a single order
/// @param orders `orders_365d`
/// @param complaints `complaints_365d`
/// @param services `services_365d`: cleaning, resizing, repair
/// @param discountShare `discount_share`: of the pieces bought in 36 months; 0 without any
/// @param weddingShare `wedding_share`: of the same pieces
/// @param pointsExpiring `points_expiring_90d`
/// @param responses `responses_180d`: campaign contacts answered
/// @param visits `visits_90d`
record Drivers(
    int recency,
    OptionalDouble cycle,
    int orders,
    int complaints,
    int services,
    double discountShare,
    double weddingShare,
    long pointsExpiring,
    int responses,
    int visits) {

  /// Points are valid for so many months.
  static final int POINTS_MONTHS = 24;

  /// Needs at least one order up to the cut-off, and the orders sorted.
  static Drivers at(Story story, int cutOff) {
    return new Count(story, cutOff).drivers();
  }

  private static final class Count {
    private final Story story;
    private final int cutOff;
    private int first;
    private int last;
    private int all;
    private int year;
    private int pieces;
    private int discounted;
    private int wedding;
    private long expiring;

    Count(Story story, int cutOff) {
      this.story = story;
      this.cutOff = cutOff;
      int months36 = Calendar.day(LocalDate.ofEpochDay(cutOff).minusMonths(36));
      for (var order : story.orders) {
        if (order.day() <= cutOff) {
          count(order, order.day() > months36);
        }
      }
    }

    private void count(Story.Order order, boolean months36) {
      first = all == 0 ? order.day() : first;
      last = order.day();
      all++;
      year += within(order.day(), 365) ? 1 : 0;
      if (months36) {
        pieces += order.lines().size();
        for (var line : order.lines()) {
          discounted += line.discounted() ? 1 : 0;
          wedding += Catalogue.categoryOf(line.product()) == Category.WEDDING ? 1 : 0;
        }
      }
      int expires = expires(order.day());
      if (expires >= cutOff && expires <= cutOff + 90) {
        expiring += order.points();
      }
    }

    private boolean within(int day, int days) {
      return day <= cutOff && day > cutOff - days;
    }

    private int tickets(boolean complaints) {
      return (int)
          story.services.stream()
              .filter(s -> within(s.day(), 365) && (s.type() == Ticket.COMPLAINT) == complaints)
              .count();
    }

    Drivers drivers() {
      return new Drivers(
          cutOff - last,
          all < 2 ? OptionalDouble.empty() : OptionalDouble.of((double) (last - first) / (all - 1)),
          year,
          tickets(true),
          tickets(false),
          (double) discounted / Math.max(pieces, 1),
          (double) wedding / Math.max(pieces, 1),
          expiring,
          (int)
              story.contacts.stream()
                  .filter(c -> c.responded() && c.arm() == Arm.CONTACTED && within(c.day(), 180))
                  .count(),
          (int) story.visits.stream().filter(v -> within(v.day(), 90)).count());
    }
  }

  /// The last day on which points earned on a day are valid.
  static int expires(int day) {
    return Calendar.day(LocalDate.ofEpochDay(day).plusMonths(POINTS_MONTHS));
  }
}
