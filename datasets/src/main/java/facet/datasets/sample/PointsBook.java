package facet.datasets.sample;

import facet.datasets.sample.Codes.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/// Keeps a member's points: earned by orders, redeemed oldest first, expired after 24 months.
final class PointsBook {
  /// @param order which order it belongs to
  record Posting(int day, int second, Entry kind, long points, OptionalInt expires, int order) {}

  private static final class Lot {
    private final int order;
    private final int expires;
    private long left;

    Lot(int order, int expires, long left) {
      this.order = order;
      this.expires = expires;
      this.left = left;
    }
  }

  private final Draw draw;
  private final List<Posting> postings = new ArrayList<>();
  private final Deque<Lot> lots = new ArrayDeque<>();

  private PointsBook(Draw draw) {
    this.draw = draw;
  }

  static List<Posting> of(Story story, Draw draw) {
    var book = new PointsBook(draw);
    for (int i = 0; i < story.orders.size(); i++) {
      book.order(story.orders.get(i), i);
    }
    book.expireBefore(Calendar.LAST + 1);
    book.postings.sort(Comparator.comparingInt(Posting::day).thenComparingInt(Posting::second));
    return book.postings;
  }

  private void order(Story.Order order, int number) {
    expireBefore(order.day());
    if (draw.chance(0.16)) {
      redeem(order, number);
    }
    long points = order.points();
    int expires = Drivers.expires(order.day());
    postings.add(
        new Posting(
            order.day(), order.second(), Entry.EARN, points, OptionalInt.of(expires), number));
    order
        .returned()
        .ifPresent(back -> {
          long taken = order.lines().get(back.line()).cents() / 100;
          post(back.day(), order.second(), Entry.REVERSAL, -taken, number);
          lots.add(new Lot(number, expires, points - taken));
        });
    if (order.returned().isEmpty()) {
      lots.add(new Lot(number, expires, points));
    }
  }

  private void redeem(Story.Order order, int number) {
    long wish = lots.stream().mapToLong(lot -> lot.left).sum() / 2 / 100 * 100;
    long taken = 0;
    for (var lot : lots) {
      long part = Math.min(lot.left, wish - taken);
      lot.left -= part;
      taken += part;
    }
    if (taken > 0) {
      post(order.day(), order.second() - 60, Entry.REDEEM, -taken, number);
    }
  }

  /// Points are valid on the day they expire on, gone the day after.
  private void expireBefore(int day) {
    while (!lots.isEmpty() && lots.getFirst().expires < day - 1) {
      var lot = lots.removeFirst();
      if (lot.left > 0) {
        post(lot.expires + 1, 60, Entry.EXPIRE, -lot.left, lot.order);
      }
    }
  }

  private void post(int day, int second, Entry kind, long points, int order) {
    postings.add(new Posting(day, second, kind, points, OptionalInt.empty(), order));
  }
}
