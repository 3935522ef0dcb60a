package facet.workbench.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Table;
import facet.workbench.marketing.PublishedSegment;
import facet.workbench.marketing.PublishedSegment.Delivery;
import java.util.Optional;
import java.util.function.Function;

/// Where the segment is: each destination with what it holds. The first one's download is above.
class DeliveriesPanel extends Panel {
  private static final long serialVersionUID = 1L;

  DeliveriesPanel(PublishedSegment segment, Function<Delivery, Optional<Component>> takeAway) {
    super(I18NProvider.translate("marketing.deliveries"));
    setId("deliveries");
    finding(getTranslation("marketing.deliveries.finding", segment.deliveries().size()));
    flush();
    var formats = Formats.of(this);
    content(
        new Table<Delivery>()
            .words(getTranslation("marketing.destination"), Delivery::destination)
            .words(
                getTranslation("marketing.publication"),
                delivery -> delivery.publication().target().name())
            .words(getTranslation("marketing.run"), delivery -> "#" + delivery.run().number())
            .words(
                getTranslation("marketing.as-of"),
                delivery -> formats.date(delivery.run().origin().asOf()))
            .words(
                getTranslation("marketing.sent"),
                delivery -> SegmentList.moment(formats, delivery.sentAt()))
            .number(
                getTranslation("marketing.members"), delivery -> formats.count(delivery.members()))
            .part(
                "",
                delivery ->
                    Optional.of(delivery)
                        .filter(one -> !one.equals(segment.latest()))
                        .flatMap(takeAway)
                        .orElseGet(Span::new))
            .rows(segment.deliveries()));
  }
}
