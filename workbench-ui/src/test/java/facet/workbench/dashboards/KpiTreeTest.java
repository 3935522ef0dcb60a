package facet.workbench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import facet.datasets.ErrorCode;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.datasets.model.ModelReader;
import facet.datasets.sample.JewelleryClub;
import facet.query.measure.MetricTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class KpiTreeTest {
  private static final MemberModel MODEL =
      ModelReader.read("model.yaml", JewelleryClub.model())
          .orThrow(ErrorCode.INVALID_DOCUMENT, "The sample's model");

  @Test
  void theModelSaysByItsAverageOrderValueWhatAnOrderIs() {
    assertThat(purchases("spend_365d").ids())
        .containsExactly("spend_365d", "orders_365d", "pieces_365d");
    assertThat(purchases("spend_36m").ids())
        .containsExactly("spend_36m", "orders_36m", "pieces_36m");
  }

  @Test
  void anAmountInAWindowWithoutPiecesStillHasOrders() {
    assertThat(purchases("spend_total").ids()).containsExactly("spend_total", "orders_total");
  }

  @Test
  void theModelsValueMetricIsTheFirstAmountToChooseAndOnlyMoneyIsOffered() {
    assertThat(PyramidChoices.of(MODEL).amounts())
        .extracting(Metric::id)
        .containsExactly(
            "spend_365d", "spend_36m", "spend_total", "spend_365d_before", "order_amount_36m");
    assertThat(PyramidChoices.of(MODEL).classifications().getFirst().id()).isEqualTo("rfm");
  }

  @Test
  void membersTimesShareBuyingTimesOrdersTimesValueIsTheAmount() {
    var now = table(new double[] {900, -50, Double.NaN, 50}, new double[] {3, 0, 0, 1});
    var then = table(new double[] {300, Double.NaN}, new double[] {2, 0});

    var tree = KpiTree.of(purchases("spend_total"), now, then);
    var orders = tree.buyers().orElseThrow();

    assertThat(tree.amount().now()).isEqualTo(900);
    assertThat(tree.amount().change()).hasValue(2);
    assertThat(orders.buyers()).isEqualTo(new KpiTree.Figure(2, 1));
    assertThat(orders.shareBuying()).isEqualTo(new KpiTree.Figure(0.5, 0.5));
    assertThat(orders.ordersPerBuyer()).isEqualTo(new KpiTree.Figure(2, 2));
    assertThat(orders.orderValue().now()).isEqualTo(225);
    assertThat(
            tree.members().now()
                * orders.shareBuying().now()
                * orders.ordersPerBuyer().now()
                * orders.orderValue().now())
        .isCloseTo(tree.amount().now(), within(1e-9));
  }

  @Test
  void piecesTimesPriceIsTheValueOfAnOrder() {
    var now = table(new double[] {600}, new double[] {2}, new double[] {3});
    var orders = KpiTree.of(purchases("spend_365d"), now, now).buyers().orElseThrow();
    var pieces = orders.pieces().orElseThrow();
    assertThat(pieces.perOrder().now()).isEqualTo(1.5);
    assertThat(pieces.price().now()).isEqualTo(200);
    assertThat(pieces.perOrder().now() * pieces.price().now()).isEqualTo(orders.orderValue().now());
  }

  @Test
  void nothingToGrowFromHasNoChange() {
    var now = table(new double[] {10}, new double[] {1});
    var then = table(new double[] {}, new double[] {});
    var tree = KpiTree.of(purchases("spend_total"), now, then);
    assertThat(tree.amount().change()).isEmpty();
    assertThat(tree.buyers().orElseThrow().orderValue().then()).isZero();
  }

  private static Purchases purchases(String amount) {
    return Purchases.of(MODEL, MODEL.metric(amount).orElseThrow());
  }

  private static MetricTable table(double[]... columns) {
    int[] ordinals = new int[columns[0].length];
    return new MetricTable(List.of("amount"), ordinals, columns);
  }
}
