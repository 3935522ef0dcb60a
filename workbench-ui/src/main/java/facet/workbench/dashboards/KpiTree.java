package facet.workbench.dashboards;

import facet.query.measure.MetricTable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// An amount taken apart: members × share buying × orders per buyer × value of an order, and that
/// by pieces × price. Each figure stands beside the same at the date compared with.
///
/// @param buyers empty, as all after it, when the model counts no orders in the amount's window
public record KpiTree(Figure amount, Figure members, Optional<Orders> buyers) {

  /// A number now and then.
  public record Figure(double now, double then) {
    /// Growth, −1 to ∞; empty when there was nothing to grow from.
    public OptionalDouble change() {
      return then > 0 ? OptionalDouble.of(now / then - 1) : OptionalDouble.empty();
    }

    Figure over(Figure under) {
      return new Figure(ratio(now, under.now), ratio(then, under.then));
    }

    private static double ratio(double over, double under) {
      return under == 0 ? 0 : over / under;
    }
  }

  /// @param pieces empty when the model counts none
  public record Orders(
      Figure buyers,
      Figure shareBuying,
      Figure ordersPerBuyer,
      Figure orderValue,
      Optional<Pieces> pieces) {}

  /// What is in an order.
  public record Pieces(Figure perOrder, Figure price) {}

  /// @param now columns of {@link Purchases#ids()} for everyone
  static KpiTree of(Purchases purchases, MetricTable now, MetricTable then) {
    var amount = sums(0, now, then);
    var members = new Figure(now.rows(), then.rows());
    if (purchases.orders().isEmpty()) {
      return new KpiTree(amount, members, Optional.empty());
    }
    var buyers = new Figure(above(now.columns()[1]), above(then.columns()[1]));
    var orders = sums(1, now, then);
    Optional<Pieces> pieces =
        purchases
            .pieces()
            .map(_ -> sums(2, now, then))
            .map(sold -> new Pieces(sold.over(orders), amount.over(sold)));
    return new KpiTree(
        amount,
        members,
        Optional.of(
            new Orders(
                buyers, buyers.over(members), orders.over(buyers), amount.over(orders), pieces)));
  }

  private static Figure sums(int column, MetricTable now, MetricTable then) {
    return new Figure(sum(now.columns()[column]), sum(then.columns()[column]));
  }

  private static double sum(double[] values) {
    return present(values).sum();
  }

  private static double above(double[] counts) {
    return present(counts).filter(count -> count > 0).count();
  }

  private static DoubleStream present(double[] values) {
    return DoubleStream.of(values).filter(value -> !Double.isNaN(value));
  }
}
