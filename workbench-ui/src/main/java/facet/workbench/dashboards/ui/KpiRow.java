package facet.workbench.dashboards.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.dashboards.KpiTree;
import facet.workbench.dashboards.KpiTree.Figure;
import facet.workbench.dashboards.PyramidReport;
import facet.workbench.kit.KpiTile;
import facet.workbench.kit.KpiTile.News;

/// The amount and the factors it is the product of, in one line.
class KpiRow extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Writing writing;
  private final String against;

  KpiRow(PyramidReport report, Writing writing) {
    this.writing = writing;
    this.against =
        getTranslation(
            "dashboards.against", writing.formats().date(report.question().comparedWith()));
    addClassNames("panel", "ktree");
    getElement().setAttribute("aria-label", getTranslation("dashboards.tree"));
    KpiTree tree = report.kpis();
    var root =
        tile(
            writing.name(report.amount().labels()),
            writing.compact(tree.amount().now()),
            tree.amount());
    root.addClassName("root");
    root.getElement().setAttribute("title", writing.money(tree.amount().now()));
    add(root, operator("="));
    tree.buyers().ifPresentOrElse(orders -> addOrders(tree, orders), () -> addMembers(tree));
  }

  private void addOrders(KpiTree tree, KpiTree.Orders orders) {
    var formats = writing.formats();
    var buyers =
        tile(
            getTranslation("dashboards.buyers"),
            formats.count((long) orders.buyers().now()),
            orders.buyers());
    var perBuyer =
        tile(
            getTranslation("dashboards.orders-per-buyer"),
            formats.decimal(orders.ordersPerBuyer().now(), 2),
            orders.ordersPerBuyer());
    var value =
        tile(
            getTranslation("dashboards.order-value"),
            writing.money(orders.orderValue().now()),
            orders.orderValue());
    add(
        group(
            buyers,
            part("dashboards.members", formats.count((long) tree.members().now())),
            part("dashboards.bought", formats.percent(orders.shareBuying().now()))),
        operator("×"),
        group(perBuyer),
        operator("×"));
    if (orders.pieces().isPresent()) {
      var pieces = orders.pieces().get();
      add(
          group(
              value,
              part("dashboards.items", formats.decimal(pieces.perOrder().now(), 2)),
              part("dashboards.price", writing.money(pieces.price().now()))));
    } else {
      add(group(value));
    }
  }

  private void addMembers(KpiTree tree) {
    var perMember =
        new Figure(
            tree.amount().now() / Math.max(1, tree.members().now()),
            tree.amount().then() / Math.max(1, tree.members().then()));
    add(
        group(
            tile(
                getTranslation("dashboards.members"),
                writing.formats().count((long) tree.members().now()),
                tree.members())),
        operator("×"),
        group(
            tile(
                getTranslation("dashboards.per-member"),
                writing.money(perMember.now()),
                perMember)));
  }

  private KpiTile tile(String name, String value, Figure figure) {
    var tile = new KpiTile(name, value);
    figure
        .change()
        .ifPresent(change ->
            tile.change(
                writing.formats().percentChange(change),
                Math.abs(change) < 0.0005 ? News.NEITHER : change > 0 ? News.GOOD : News.BAD));
    tile.getElement().setAttribute("title", against);
    return tile;
  }

  private static Span operator(String sign) {
    Span shown = new Span(sign);
    shown.addClassName("kop");
    shown.getElement().setAttribute("aria-hidden", "true");
    return shown;
  }

  private static Div group(KpiTile tile, Span... factors) {
    Div group = new Div(tile);
    group.addClassName("kgroup");
    if (factors.length > 0) {
      Div below = new Div();
      below.addClassName("ksub");
      for (int i = 0; i < factors.length; i++) {
        if (i > 0) {
          below.add(new Span("×"));
        }
        below.add(factors[i]);
      }
      group.add(below);
    }
    return group;
  }

  private Span part(String key, String value) {
    Span number = new Span(value);
    number.addClassName("v2");
    return new Span(new Span(getTranslation(key) + " "), number);
  }
}
