package facet.workbench.segments.ui.list;

import facet.datasets.Checked;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.sentence.ConditionSentence;
import java.util.List;
import java.util.Locale;

/// Reads the saved segments of a dataset into lines.
final class SegmentLines {
  private SegmentLines() {}

  static List<SegmentLine> of(Workspace workspace, SegmentCatalogue catalogue, Locale locale) {
    var sentences =
        new ConditionSentence(workspace.model(), workspace.vocabulary().names(locale), locale);
    return catalogue.list(workspace.model().dataset()).stream()
        .map(segment -> new SegmentLine(segment, words(segment, catalogue, sentences)))
        .toList();
  }

  private static String words(
      SavedSegment segment, SegmentCatalogue catalogue, ConditionSentence sentences) {
    return catalogue
        .latest(segment.id())
        .map(SegmentVersion::document)
        .map(document ->
            switch (SegmentJson.read(document)) {
              case Checked.Valid<Segment>(var read) -> sentences.words(read.where());
              case Checked.Invalid<Segment>(var problems) -> problems.getFirst().toString();
            })
        .orElse("");
  }
}
