package facet.datasets.sample;

import static facet.datasets.sample.RawTable.NONE;

import facet.datasets.sample.Codes.Category;
import facet.datasets.sample.Codes.Tier;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.duckdb.DuckDBConnection;

/// Writes members' stories as raw rows, one table a kind; codes are numbers, amounts are cents,
/// times are epoch seconds.
final class RawRows implements AutoCloseable {
  private static final long DAY = 86_400;

  /// The order number of a walk-in customer's order.
  private static final int WALK_IN = 900;

  private final World world;
  private final RawMembers members;
  private final RawTable orders;
  private final RawTable lines;
  private final RawTable points;
  private final RawTable services;
  private final RawTable visits;
  private final RawTable contacts;
  private final RawTable answers;
  private final RawTruth truth;

  RawRows(World world, DuckDBConnection connection) throws SQLException {
    this.world = world;
    members = new RawMembers(connection, world);
    orders = new RawTable(connection, "raw_order");
    lines = new RawTable(connection, "raw_line");
    points = new RawTable(connection, "raw_points");
    services = new RawTable(connection, "raw_service");
    visits = new RawTable(connection, "raw_visit");
    contacts = new RawTable(connection, "raw_contact");
    answers = new RawTable(connection, "raw_answer");
    truth = new RawTruth(connection);
  }

  void write(int member, Story story) throws SQLException {
    // A stream of its own: details of writing don't change what happens.
    var draw = new Draw(world.seed() + 1, member);
    members.write(member, story, tier(story));
    for (int i = 0; i < story.orders.size(); i++) {
      long gap = i == 0 ? NONE : story.orders.get(i).day() - story.orders.get(i - 1).day();
      order(member, member, i, story.orders.get(i), gap, draw);
    }
    if (draw.chance(0.12)) {
      walkIn(member, story, draw);
    }
    for (var p : PointsBook.of(story, draw)) {
      long second = p.day() * DAY + p.second();
      points.row(member, second, p.kind().ordinal(), p.points(), or(p.expires()), p.order());
    }
    others(member, story, draw);
    truth.write(member, story);
  }

  private void others(int member, Story story, Draw draw) throws SQLException {
    for (var s : story.services) {
      boolean open = s.day() > Calendar.LAST - 10 && draw.chance(0.5);
      long took = open ? NONE : Math.min(draw.between(0, 12), Calendar.LAST - s.day());
      services.row(member, during(s.day(), draw), s.type().ordinal(), s.shop(), took);
    }
    for (var v : story.visits) {
      visits.row(member, during(v.day(), draw), v.shop(), v.minutes());
    }
    for (var c : story.contacts) {
      long second = c.day() * DAY + 36_000 + draw.below(3600);
      int responded = c.responded() ? 1 : 0;
      contacts.row(member, second, c.campaign(), c.reach().ordinal(), c.arm().ordinal(), responded);
    }
    for (var a : story.answers) {
      answers.row(member, during(a.day(), draw), a.score(), a.shop());
    }
  }

  private static long during(int day, Draw draw) {
    return day * DAY + 36_000 + draw.below(41_400);
  }

  private static long or(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : NONE;
  }

  private void order(long owner, long member, int number, Story.Order order, long gap, Draw draw)
      throws SQLException {
    long second = order.day() * DAY + order.second();
    long shop = draw.chance(0.0005) ? 99_998 : order.shop();
    int channel = order.channel().ordinal();
    long list = order.lines().stream().mapToLong(Story.Line::listCents).sum();
    orders.row(
        owner,
        number,
        member,
        second,
        channel,
        shop,
        order.occasion().ordinal(),
        order.lines().size(),
        list,
        order.cents(),
        gap);
    for (var l : order.lines()) {
      // Codes without a product; wedding pieces are spared, for churn hangs on them.
      boolean lost = draw.chance(0.0003) && Catalogue.categoryOf(l.product()) != Category.WEDDING;
      long product = lost ? 99_998 : l.product();
      lines.row(
          owner,
          number,
          member,
          second,
          channel,
          shop,
          product,
          0,
          l.quantity(),
          l.listCents(),
          l.discountPercent(),
          l.cents());
    }
    if (order.returned().isPresent()) {
      var back = order.returned().get();
      var l = order.lines().get(back.line());
      lines.row(
          owner,
          number,
          member,
          during(back.day(), draw),
          channel,
          shop,
          l.product(),
          1,
          -l.quantity(),
          -l.listCents(),
          l.discountPercent(),
          -l.cents());
    }
  }

  /// Somebody without a card, whom nobody can tell from others.
  private void walkIn(int owner, Story story, Draw draw) throws SQLException {
    var order =
        new DrawOrder(world, draw, story.person)
            .on(draw.between(Calendar.FIRST, Calendar.LAST), Taste.SHOP_REGULAR, false);
    order(owner, NONE, WALK_IN, order, NONE, draw);
  }

  /// By the spend of the last 24 months.
  private static Tier tier(Story story) {
    int from = Calendar.day(LocalDate.ofEpochDay(Calendar.LAST).minusMonths(24));
    long yuan =
        story.orders.stream()
                .filter(order -> order.day() > from)
                .mapToLong(Story.Order::cents)
                .sum()
            / 100;
    return yuan >= 80_000
        ? Tier.CARAT
        : yuan >= 20_000 ? Tier.GOLD : yuan >= 3000 ? Tier.SILVER : Tier.NONE;
  }

  @Override
  public void close() throws SQLException {
    members.close();
    truth.close();
    for (var table : List.of(orders, lines, points, services, visits, contacts, answers)) {
      table.close();
    }
  }
}
