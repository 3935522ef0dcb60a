package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.segments.overview.SegmentLine;

/// A way to what changed in the latest version.
final class VersionsPart extends Section {
  private static final long serialVersionUID = 1L;

  VersionsPart(SegmentLine line, Catalogue catalogue) {
    int latest = line.segment().currentVersion();
    var all =
        new Anchor(
            "segments/" + line.id() + "/versions",
            getTranslation("catalogue.versions", catalogue.segments().versions(line.id()).size()));
    all.addClassNames("t12", "s2");
    all.getElement().setAttribute("router-link", true);
    add(new Header(new H2(getTranslation("versions.against", latest, latest - 1)), all));
  }
}
