package facet.workbench.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import facet.workbench.catalogue.StatusChange;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Note;
import facet.workbench.kit.Panel;
import facet.workbench.marketing.PublishedSegment;
import facet.workbench.publishing.Waterfall;
import java.util.Locale;
import java.util.Optional;

/// One published segment: its facts, how its members came about, and the ways to take them.
class SegmentPanel extends Panel {
  private static final long serialVersionUID = 1L;

  SegmentPanel(
      PublishedSegment segment,
      String words,
      Optional<StatusChange> approval,
      Waterfall waterfall,
      Optional<Component> download) {
    super(segment.saved().name());
    setId("segment");
    flush();
    tools(Chip.filled(Chip.Tone.OK, getTranslation("marketing.published")));
    var says = new Paragraph(words);
    says.addClassName("says");
    var left = new Div(says, facts(segment, approval));
    left.addClassName("l");
    if (segment.hasNewerVersion()) {
      left.add(
          Note.info(getTranslation("marketing.newer-version", segment.saved().currentVersion())));
    }
    var title = new H2(getTranslation("marketing.waterfall"));
    var right = new Div(title, new WaterfallBars(waterfall, segment.latest().members()));
    right.addClassName("r");
    var both = new Div(left, right);
    both.addClassName("two2");
    content(both, take(download), new RestSnippet(segment));
  }

  private DescriptionList facts(PublishedSegment segment, Optional<StatusChange> approval) {
    var formats = Formats.of(this);
    var latest = segment.latest();
    var origin = latest.run().origin();
    var facts = new DescriptionList();
    facts.addClassNames("facts", "n");
    row(
        facts,
        "marketing.owner",
        "%s, v%d".formatted(segment.saved().owner(), origin.segmentVersion()));
    row(facts, "marketing.status", status(segment));
    approval.ifPresent(a -> row(facts, "marketing.segment-approved-by", approved(a, formats)));
    row(facts, "marketing.as-of", formats.date(origin.asOf()));
    row(facts, "marketing.data", origin.dataVersion());
    row(facts, "marketing.sent", SegmentList.moment(formats, latest.sentAt()));
    row(facts, "marketing.sent-to", latest.destination());
    row(facts, "marketing.sent-by", latest.run().people().requestedBy());
    latest.run().people().decidedBy().ifPresent(name -> row(facts, "marketing.approved-by", name));
    return facts;
  }

  private static String approved(StatusChange approval, Formats formats) {
    return approval.changedBy() + ", " + SegmentList.moment(formats, approval.changedAt());
  }

  private String status(PublishedSegment segment) {
    return getTranslation(
        "marketing.status." + segment.saved().status().name().toLowerCase(Locale.ROOT));
  }

  private void row(DescriptionList facts, String name, String value) {
    facts.add(
        new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(value));
  }

  private Div take(Optional<Component> download) {
    var about =
        new Span(
            getTranslation(
                download.isPresent() ? "marketing.download.about" : "marketing.download.not"));
    about.addClassNames("t12", "s3", "grow", "cut");
    var line = new Div();
    line.addClassName("take");
    download.ifPresent(line::add);
    line.add(about);
    return line;
  }
}
