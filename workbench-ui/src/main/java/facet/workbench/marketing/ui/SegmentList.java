package facet.workbench.marketing.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.marketing.PublishedSegment;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// At the left: the published segments with size and freshness, to search and to choose from.
class SegmentList extends Aside {
  private static final long serialVersionUID = 1L;

  private final Div rows = new Div();

  SegmentList(List<PublishedSegment> segments, String open) {
    addClassName("side");
    getElement().setAttribute("aria-label", getTranslation("marketing.title"));
    add(search(segments, open), rows);
    show(segments, open);
  }

  private Div search(List<PublishedSegment> segments, String open) {
    var words = getTranslation("marketing.search", segments.size());
    var field = new Input(ValueChangeMode.EAGER);
    field.setPlaceholder(words);
    field.setAriaLabel(words);
    field.addClassNames("grow", "t12");
    field.addValueChangeListener(change -> show(named(segments, change.getValue()), open));
    var box = new Div(Icon.SEARCH.draw(), field);
    box.addClassName("find");
    return box;
  }

  private static List<PublishedSegment> named(List<PublishedSegment> segments, String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    return segments.stream()
        .filter(segment -> segment.saved().name().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private void show(List<PublishedSegment> segments, String open) {
    rows.removeAll();
    if (segments.isEmpty()) {
      var nothing = new Span(getTranslation("marketing.search.none"));
      nothing.addClassNames("t12", "s3", "sg");
      rows.add(nothing);
    }
    segments.forEach(segment -> rows.add(row(segment, segment.id().equals(open))));
  }

  private RouterLink row(PublishedSegment segment, boolean open) {
    var formats = Formats.of(this);
    var latest = segment.latest();
    var name = new Span(segment.saved().name());
    name.addClassNames("m", "cut", "line");
    var to = new Span(latest.destination());
    to.addClassNames("t12", "s2", "cut", "line");
    var by = new Span(Icon.MEMBER.draw(), new Span(segment.saved().owner()));
    by.addClassNames("t12", "s3", "ap");
    var left = new Div(name, to, by);
    left.addClassName("grow");
    var size = new Span(formats.count(latest.members()));
    size.addClassNames("m", "line");
    var when = new Span(moment(formats, latest.sentAt()));
    when.addClassNames("n", "t12", "s3");
    var right = new Div(size, when);
    right.addClassName("num");
    var link = new RouterLink();
    link.setRoute(MarketingView.class, segment.id());
    link.addClassName("sg");
    if (open) {
      link.addClassName("on");
      link.getElement().setAttribute("aria-current", "true");
    }
    link.add(left, right);
    return link;
  }

  static String moment(Formats formats, OffsetDateTime time) {
    var local = time.atZoneSameInstant(ZoneId.systemDefault());
    return formats.moment(local, local.plusDays(1));
  }
}
