package facet.workbench.marketing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.marketing.MembersCsv;
import facet.workbench.marketing.PublishedSegment;
import facet.workbench.marketing.PublishedSegments;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Permission;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Downloads a delivery's members as CSV, asking once more whether that is allowed.
class DownloadLink extends Div {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(DownloadLink.class);

  private final transient PublishedSegments segments;
  private final transient PublishedSegment segment;
  private final transient PublishedSegment.Delivery delivery;
  private final transient CurrentUser user;

  DownloadLink(
      PublishedSegments segments,
      PublishedSegment segment,
      PublishedSegment.Delivery delivery,
      CurrentUser user) {
    this.segments = segments;
    this.segment = segment;
    this.delivery = delivery;
    this.user = user;
    add(link());
  }

  private Anchor link() {
    boolean first = delivery.equals(segment.latest());
    var number = new Span(Formats.of(this).count(delivery.members()));
    number.addClassName("n");
    var link = new Anchor(this::download, "");
    link.addClassName("btn");
    link.addClassName(first ? "primary" : "s");
    link.add(Icon.DL.draw(), new Span(getTranslation("marketing.download")), number);
    link.setId("download-" + delivery.publication().id());
    return link;
  }

  private void download(DownloadEvent event) throws IOException {
    if (!user.may(Permission.DOWNLOAD_MEMBERS)) {
      event.getResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
      return;
    }
    log.info(
        "{} downloads {} members of {}",
        user.name(),
        delivery.members(),
        delivery.publication().id());
    event.setFileName("%s-%s.csv".formatted(segment.id(), delivery.run().origin().asOf()));
    event.setContentType("text/csv; charset=UTF-8");
    new MembersCsv(segments).write(delivery, event.getOutputStream());
  }
}
