package facet.workbench.marketing.ui;

import facet.datasets.condition.SegmentJson;
import facet.workbench.marketing.PublishedSegment;
import facet.workbench.marketing.PublishedSegments;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.sentence.ConditionSentence;
import java.util.Locale;
import java.util.Optional;

/// Says a published segment in words, in the version that was sent.
final class SentWords {
  private final ConditionSentence sentence;

  SentWords(Workspace workspace, Locale locale) {
    sentence =
        new ConditionSentence(workspace.model(), workspace.vocabulary().names(locale), locale);
  }

  /// @return empty when that version can't be read any more
  Optional<String> of(PublishedSegments segments, PublishedSegment segment) {
    return segments
        .document(segment)
        .flatMap(document -> SegmentJson.read(document).found())
        .map(read -> sentence.words(read.where()));
  }
}
