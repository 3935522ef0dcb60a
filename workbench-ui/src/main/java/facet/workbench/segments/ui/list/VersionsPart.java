package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import facet.datasets.condition.Node;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.overview.RuleDiff;
import facet.workbench.segments.overview.SegmentLine;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.ui.RuleChanges;
import java.util.Optional;

/// What the latest version changed in the rules, and a way to all versions.
final class VersionsPart extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Workspace workspace;

  VersionsPart(SegmentLine line, SegmentCatalogue segments, Workspace workspace) {
    this.workspace = workspace;
    int latest = line.segment().currentVersion();
    var all =
        new Anchor(
            "segments/" + line.id() + "/versions",
            getTranslation("catalogue.versions", segments.versions(line.id()).size()));
    all.addClassNames("t12", "s2");
    all.setId("compare");
    all.getElement().setAttribute("router-link", true);
    add(new Header(new H2(getTranslation("versions.against", latest, latest - 1)), all));
    var before = where(segments, line.id(), latest - 1);
    var after = where(segments, line.id(), latest);
    if (before.isPresent() && after.isPresent()) {
      show(RuleDiff.of(before.get(), after.get()));
    } else {
      add(small("versions.unreadable"));
    }
  }

  private void show(RuleDiff diff) {
    if (diff.isSame()) {
      add(small("versions.same"));
      return;
    }
    var sentences =
        new ConditionSentence(
            workspace.model(), workspace.vocabulary().names(getLocale()), getLocale());
    add(new RuleChanges(sentences, diff.apart()));
  }

  private Paragraph small(String key) {
    var words = new Paragraph(getTranslation(key));
    words.addClassNames("t12", "s3");
    return words;
  }

  private static Optional<Node> where(SegmentCatalogue segments, String id, int version) {
    return segments
        .version(id, version)
        .flatMap(saved -> SegmentJson.read(saved.document()).found())
        .map(Segment::where);
  }
}
