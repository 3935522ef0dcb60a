package facet.workbench.dashboards;

import facet.datasets.condition.Aggregate;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The metrics of a model that take an amount apart: orders, and pieces in them, in the amount's
/// own window.
///
/// The model says what an order is where it says what an average order is worth: a ratio of money
/// to a count. Pieces are a count of another event over orders.
record Purchases(Metric amount, Optional<Metric> orders, Optional<Metric> pieces) {

  static Purchases of(MemberModel model, Metric amount) {
    if (!(amount instanceof Metric.OfEvents sum)) {
      return new Purchases(amount, Optional.empty(), Optional.empty());
    }
    var perOrder =
        ratios(model)
            .filter(ratio -> isMoney(ratio.over(), model) && isCount(ratio.under()))
            .map(Over::under)
            .findFirst();
    var perPiece =
        perOrder.flatMap(order ->
            ratios(model)
                .filter(ratio -> sameThing(ratio.under(), order))
                .map(Over::over)
                .filter(Purchases::isCount)
                .filter(piece -> !piece.event().equals(order.event()))
                .findFirst());
    return new Purchases(
        amount,
        perOrder.flatMap(order -> within(model, sum, order)),
        perPiece.flatMap(piece -> within(model, sum, piece)));
  }

  /// Ids in the order amount, orders, pieces; those that there are.
  List<String> ids() {
    var ids = new ArrayList<>(List.of(amount.id()));
    orders.ifPresent(metric -> ids.add(metric.id()));
    pieces.ifPresent(metric -> ids.add(metric.id()));
    return ids;
  }

  private record Over(Metric.OfEvents over, Metric.OfEvents under) {}

  private static Stream<Over> ratios(MemberModel model) {
    return model.metrics().values().stream()
        .filter(Metric.Ratio.class::isInstance)
        .map(Metric.Ratio.class::cast)
        .flatMap(ratio ->
            ofEvents(model, ratio.numerator())
                .flatMap(over ->
                    ofEvents(model, ratio.denominator()).map(under -> new Over(over, under)))
                .stream());
  }

  private static Optional<Metric.OfEvents> ofEvents(MemberModel model, String id) {
    return model
        .metric(id)
        .filter(Metric.OfEvents.class::isInstance)
        .map(Metric.OfEvents.class::cast);
  }

  private static Optional<Metric> within(
      MemberModel model, Metric.OfEvents amount, Metric.OfEvents thing) {
    Predicate<Metric.OfEvents> fits =
        metric -> sameThing(metric, thing) && metric.window().equals(amount.window());
    return model.metrics().values().stream()
        .filter(metric -> metric instanceof Metric.OfEvents events && fits.test(events))
        .findFirst();
  }

  private static boolean sameThing(Metric.OfEvents one, Metric.OfEvents other) {
    return one.event().equals(other.event())
        && one.measure().equals(other.measure())
        && one.where().equals(other.where());
  }

  private static boolean isMoney(Metric.OfEvents metric, MemberModel model) {
    return metric.measure().aggregate() == Aggregate.SUM
        && metric.unit().isPresent()
        && metric.unit().equals(model.currency());
  }

  private static boolean isCount(Metric.OfEvents metric) {
    return metric.measure().aggregate() == Aggregate.COUNT
        || metric.measure().aggregate() == Aggregate.DISTINCT;
  }
}
