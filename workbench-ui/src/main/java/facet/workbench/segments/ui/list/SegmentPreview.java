package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.catalogue.StatusChange;
import facet.workbench.kit.Action;
import facet.workbench.segments.ui.Ago;
import facet.workbench.segments.ui.SegmentsNavigation;
import facet.workbench.segments.ui.StatusSteps;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/// What the selected segment is: its sentence, who approved it, its size now, what became of it so
/// far, and the next steps.
final class SegmentPreview extends Aside {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 6;

  private final transient Ago ago;
  private final transient SegmentCatalogue catalogue;
  private final transient StatusSteps steps;
  private final transient Runnable changed;

  /// @param changed called when the segment has taken a step
  SegmentPreview(Ago ago, SegmentCatalogue catalogue, StatusSteps steps, Runnable changed) {
    this.ago = ago;
    this.catalogue = catalogue;
    this.steps = steps;
    this.changed = changed;
    addClassNames("info", "det");
  }

  void show(SegmentLine line, String size) {
    removeAll();
    add(title(line), size(size), history(line.segment().id()));
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
    var actions = new Div(open);
    actions.addClassName("row");
    steps.of(line.segment(), this, changed).forEach(actions::add);
    var section = new Section(row, words);
    catalogue.approved(line.segment().id()).ifPresent(approved -> approval(approved, section));
    section.add(actions);
    return section;
  }

  private void approval(SegmentVersion approved, Section section) {
    catalogue
        .approval(approved.segmentId(), approved.version())
        .ifPresent(approval -> {
          var words =
              new Paragraph(
                  getTranslation(
                      "catalogue.approved-by",
                      approval.version(),
                      approval.changedBy(),
                      ago.of(approval.changedAt(), this)));
          words.addClassNames("t12", "s3");
          words.setId("approved-by");
          section.add(words);
        });
  }

  private Section size(String words) {
    var number = new Span(words.isEmpty() ? "–" : words);
    number.addClassNames("v", "n");
    var trio = new Div(new Div(number, new Span(getTranslation("catalogue.members"))));
    trio.addClassName("trio");
    return new Section(trio);
  }

  private Section history(String id) {
    var saved = catalogue.versions(id).stream().map(this::line);
    var taken = catalogue.changes(id).stream().map(this::line);
    var lines = new Div();
    lines.addClassName("tl");
    Stream.concat(saved, taken)
        .sorted(Comparator.comparing(Line::time).reversed())
        .limit(SHOWN)
        .forEach(line -> {
          var when = new Span(ago.of(line.time(), this));
          when.addClassName("s3");
          lines.add(new Div(new Span(line.words()), when));
        });
    return new Section(new Header(new H2(getTranslation("catalogue.history"))), lines);
  }

  /// Something that happened to the segment.
  private record Line(OffsetDateTime time, String words) {}

  private Line line(SegmentVersion saved) {
    return new Line(
        saved.createdAt(), getTranslation("catalogue.saved-by", saved.author(), saved.version()));
  }

  private Line line(StatusChange taken) {
    var key = "catalogue.change." + taken.status().name().toLowerCase(Locale.ROOT);
    return new Line(taken.changedAt(), getTranslation(key, taken.changedBy(), taken.version()));
  }
}
