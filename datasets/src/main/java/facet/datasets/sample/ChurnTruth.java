package facet.datasets.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/// The planted chance that a member orders in the 180 days after a cut-off: a logistic function of
/// {@link Drivers} and of nothing else.
final class ChurnTruth {
  static final double BASE = 0.3;
  static final double ORDERS = 0.7;
  static final double LATENESS = -1.2;
  static final double SINGLE = -2.2;
  static final double COMPLAINTS = -1.5;
  static final double SERVICES = 0.6;
  static final double DISCOUNT = -0.8;
  static final double WEDDING = -1.7;
  static final double EXPIRING = -0.3;
  static final double RESPONSES = 0.6;
  static final double VISITS = 0.45;

  private ChurnTruth() {}

  static double active(Drivers d) {
    return 1 / (1 + StrictMath.exp(-logit(d)));
  }

  private static double logit(Drivers d) {
    return BASE
        + ORDERS * StrictMath.log1p(d.orders())
        + (d.cycle().isPresent()
            ? LATENESS * StrictMath.log1p(d.recency() / d.cycle().getAsDouble())
            : SINGLE)
        + COMPLAINTS * Math.min(d.complaints(), 2)
        + SERVICES * Math.min(d.services(), 3)
        + DISCOUNT * d.discountShare()
        + WEDDING * d.weddingShare()
        + EXPIRING * StrictMath.log1p(d.pointsExpiring() / 300.0)
        + RESPONSES * Math.min(d.responses(), 3)
        + VISITS * Math.min(d.visits(), 4);
  }

  /// The coefficients with their terms, as recorded beside the data.
  static Map<String, Double> terms() {
    var terms = new LinkedHashMap<String, Double>();
    terms.put("1", BASE);
    terms.put("ln(1 + orders_365d)", ORDERS);
    terms.put("ln(1 + recency_days / purchase_cycle), with two orders or more", LATENESS);
    terms.put("a single order", SINGLE);
    terms.put("min(complaints_365d, 2)", COMPLAINTS);
    terms.put("min(services_365d, 3)", SERVICES);
    terms.put("discount_share", DISCOUNT);
    terms.put("wedding_share", WEDDING);
    terms.put("ln(1 + points_expiring_90d / 300)", EXPIRING);
    terms.put("min(responses_180d, 3)", RESPONSES);
    terms.put("min(visits_90d, 4)", VISITS);
    return terms;
  }
}
