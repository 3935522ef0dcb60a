package facet.workbench.segments.ui.list;

import facet.datasets.Checked;
import facet.datasets.FacetException;
import facet.datasets.condition.Node;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.audience.Audience;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.segments.Workspace;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many members each saved segment has now.
final class SegmentSizes {
  private static final Logger LOG = LoggerFactory.getLogger(SegmentSizes.class);

  private final Workspace workspace;
  private final SegmentCatalogue catalogue;

  SegmentSizes(Workspace workspace, SegmentCatalogue catalogue) {
    this.workspace = workspace;
    this.catalogue = catalogue;
  }

  /// The size of a segment; empty when it can't be counted.
  OptionalLong of(SegmentLine line) {
    try {
      return size(line);
    } catch (FacetException e) {
      LOG.warn("The size of {} stays unknown: {}", line.segment().id(), e.getMessage());
      return OptionalLong.empty();
    }
  }

  private OptionalLong size(SegmentLine line) {
    return where(line)
        .map(where ->
            switch (workspace.audiences().audience(workspace.question(where))) {
              case Checked.Valid<Audience>(var audience) -> OptionalLong.of(audience.size());
              case Checked.Invalid<Audience> _ -> OptionalLong.empty();
            })
        .orElseGet(OptionalLong::empty);
  }

  private Optional<Node> where(SegmentLine line) {
    return catalogue
        .latest(line.segment().id())
        .map(SegmentVersion::document)
        .flatMap(document -> SegmentJson.read(document).found())
        .map(Segment::where);
  }
}
