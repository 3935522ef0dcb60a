package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.catalogue.StatusChange;
import facet.workbench.segments.overview.SegmentLine;
import facet.workbench.segments.ui.Ago;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/// What became of a segment so far, latest first.
final class HistoryPart extends Section {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 6;

  /// Something that happened to the segment.
  private record Event(OffsetDateTime time, String words) {}

  HistoryPart(SegmentLine line, Catalogue catalogue, Ago ago) {
    var saved = catalogue.segments().versions(line.id()).stream().map(this::event);
    var taken = catalogue.segments().changes(line.id()).stream().map(this::event);
    var lines = new Div();
    lines.addClassName("tl");
    Stream.concat(saved, taken)
        .sorted(Comparator.comparing(Event::time).reversed())
        .limit(SHOWN)
        .forEach(event -> {
          var when = new Span(ago.of(event.time(), this));
          when.addClassName("s3");
          lines.add(new Div(new Span(event.words()), when));
        });
    add(new Header(new H2(getTranslation("catalogue.history"))), lines);
  }

  private Event event(SegmentVersion saved) {
    var words =
        saved.restores() == null
            ? getTranslation("catalogue.saved-by", saved.author(), saved.version())
            : getTranslation(
                "catalogue.restored-by", saved.author(), saved.version(), saved.restores());
    return new Event(saved.createdAt(), words);
  }

  private Event event(StatusChange taken) {
    var key = "catalogue.change." + taken.status().name().toLowerCase(Locale.ROOT);
    return new Event(taken.changedAt(), getTranslation(key, taken.changedBy(), taken.version()));
  }
}
