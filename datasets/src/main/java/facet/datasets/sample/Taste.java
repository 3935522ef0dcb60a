package facet.datasets.sample;

import java.util.Arrays;

/// The planted behavioural clusters: how a kind of member shops. What they differ in shows in
/// metrics (order value, shares of heritage gold, wedding, discounted pieces, online and festival
/// orders).
enum Taste implements Coded {
  /// Dear heritage gold in the shop, seldom a discount.
  HERITAGE_COLLECTOR(
      0.13,
      new Habit(Rhythm.EVERYDAY, 0.04, 0.05, 0.5),
      new Basket(0.5, 0.5, 88, 6, 0, 0, 2, 4, 0, 0),
      new Care(0.55, 1.1)),
  /// Rings and wedding sets, young, dear.
  BRIDAL_COUPLE(
      0.12,
      new Habit(Rhythm.EVERYDAY, 0.10, 0.08, 0.2),
      new Basket(0.6, 0.6, 2, 4, 5, 87, 2, 0, 0, 0),
      new Care(0.35, 0.8)),
  /// Light pieces for Valentine's, 20 May, Qixi, Spring Festival.
  FESTIVAL_GIVER(
      0.25,
      new Habit(Rhythm.GIFT, 0.25, 0.12, 2.2),
      new Basket(0.45, 0.3, 0, 22, 4, 0, 40, 0, 26, 8),
      new Care(0.15, 0.5)),
  /// Silver and small pieces online, nearly always reduced.
  BARGAIN_HUNTER(
      0.24,
      new Habit(Rhythm.ONLINE, 0.96, 0.88, 5.5),
      new Basket(0.25, 1.5, 0, 6, 0, 0, 22, 0, 17, 55),
      new Care(0.05, 0.15)),
  /// Gold and jade from the home shop all year round, full price.
  SHOP_REGULAR(
      0.26,
      new Habit(Rhythm.EVERYDAY, 0.04, 0.07, 5.5),
      new Basket(0.12, 1.1, 2, 55, 5, 0, 20, 13, 5, 0),
      new Care(0.6, 1.7));

  /// When orders fall.
  enum Rhythm {
    EVERYDAY,
    GIFT,
    ONLINE
  }

  /// @param online share of orders not made in a shop
  /// @param discount share of pieces sold at a discount
  /// @param more further orders in a half-year with any, mean
  record Habit(Rhythm rhythm, double online, double discount, double more) {}

  /// @param dear where in a category's price range the pieces are taken from, 0 to 1
  /// @param more further pieces in an order, mean
  /// @param categories weights by category
  @SuppressWarnings("ArrayRecordComponent")
  record Basket(double dear, double more, double... categories) {}

  /// Services and visits in a half-year, means.
  record Care(double services, double visits) {}

  private static final double[] SHARES =
      Arrays.stream(values()).mapToDouble(taste -> taste.share).toArray();

  final double share;
  final Habit habit;
  final Basket basket;
  final Care care;

  Taste(double share, Habit habit, Basket basket, Care care) {
    this.share = share;
    this.habit = habit;
    this.basket = basket;
    this.care = care;
  }

  static Taste draw(Draw draw) {
    return values()[draw.weighted(SHARES)];
  }
}
