package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.kit.Toast;

/// Saves what is on a page, or says why that can't be.
final class Saving {
  private final SegmentCatalogue catalogue;
  private final String account;
  private final Component speaker;
  private final Acts acts;

  /// What the page does about it.
  interface Acts {
    void kept(SavedSegment segment);

    /// Somebody else saved meanwhile; nothing was written.
    void conflict(SegmentVersion latest);

    /// There is no name yet.
    void askName();
  }

  Saving(SegmentCatalogue catalogue, String account, Component speaker, Acts acts) {
    this.catalogue = catalogue;
    this.account = account;
    this.speaker = speaker;
    this.acts = acts;
  }

  /// Saves the next version, or the first.
  void save(Baseline baseline, Builder builder) {
    if (!complete(builder)) {
      return;
    }
    var segment = builder.segment();
    if (baseline.isSaved(segment.name(), segment.where())) {
      tell("segments.save-same", baseline.version());
      return;
    }
    took(
        baseline
            .segment()
            .map(saved ->
                catalogue.save(saved.id(), baseline.version(), form(segment, saved.folder())))
            .orElseGet(() -> catalogue.create(segment.dataset(), form(segment, ""))));
  }

  /// Saves it as another segment.
  void saveCopy(Builder builder) {
    if (complete(builder)) {
      AskText.line(
              speaker.getTranslation("segments.save-as.title"),
              speaker.getTranslation("segments.name"),
              builder.segment().name(),
              SaveSegment.LONGEST_NAME,
              name -> saveCopy(builder.segment(), name))
          .open();
    }
  }

  private void saveCopy(Segment segment, String name) {
    var copy = new Segment(segment.dataset(), name, segment.where());
    took(catalogue.create(copy.dataset(), form(copy, "")));
  }

  private SaveSegment form(Segment segment, String folder) {
    return new SaveSegment(segment.name(), folder, SegmentJson.write(segment), account);
  }

  private boolean complete(Builder builder) {
    if (builder.segment().name().isBlank()) {
      tell("segments.name-needed");
      acts.askName();
      return false;
    }
    if (builder.incomplete()) {
      tell("segments.save-incomplete");
      return false;
    }
    return true;
  }

  private void took(SaveResult result) {
    switch (result) {
      case SaveResult.Saved(var segment) -> {
        Toast.over();
        acts.kept(segment);
      }
      case SaveResult.Conflict(var _, var latest) -> acts.conflict(latest);
      case SaveResult.Refused refused -> SaveNotice.show(refused, speaker);
    }
  }

  private void tell(String key, Object... values) {
    Toast.tell(speaker.getTranslation(key, values));
  }
}
