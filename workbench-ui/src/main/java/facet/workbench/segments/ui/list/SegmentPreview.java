package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.kit.Action;
import facet.workbench.segments.ui.Ago;
import facet.workbench.segments.ui.SegmentsNavigation;
import java.util.List;

/// What the selected segment is: its sentence, its size now, its versions.
final class SegmentPreview extends Aside {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 6;

  private final transient Ago ago;

  SegmentPreview(Ago ago) {
    this.ago = ago;
    addClassNames("info", "det");
  }

  void show(SegmentLine line, List<SegmentVersion> versions, String size) {
    removeAll();
    add(title(line), size(size), history(versions));
  }

  private Section title(SegmentLine line) {
    var name = new H2(line.segment().name());
    name.addClassName("grow");
    var status = new Span(getTranslation("catalogue.status." + line.status()));
    status.addClassNames("chip", line.status());
    var row = new Div(name, status);
    row.addClassName("row");
    var words = new Paragraph(line.words());
    words.addClassName("says");
    var open =
        Action.plain(
            getTranslation("catalogue.open"), () -> SegmentsNavigation.open(line.segment().id()));
    return new Section(row, words, open);
  }

  private Section size(String words) {
    var number = new Span(words.isEmpty() ? "–" : words);
    number.addClassNames("v", "n");
    var trio = new Div(new Div(number, new Span(getTranslation("catalogue.members"))));
    trio.addClassName("trio");
    return new Section(trio);
  }

  private Section history(List<SegmentVersion> versions) {
    var lines = new Div();
    lines.addClassName("tl");
    versions.stream()
        .limit(SHOWN)
        .forEach(version -> {
          var who =
              new Span(getTranslation("catalogue.saved-by", version.author(), version.version()));
          var when = new Span(ago.of(version.createdAt(), this));
          when.addClassName("s3");
          lines.add(new Div(who, when));
        });
    return new Section(new Header(new H2(getTranslation("catalogue.history"))), lines);
  }
}
