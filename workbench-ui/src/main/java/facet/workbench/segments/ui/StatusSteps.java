package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import facet.workbench.catalogue.Discussion;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.kit.Action;
import facet.workbench.kit.Toast;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The next steps in a segment's life that whoever is signed in may take, as buttons: draft →
/// review → approved, back to draft with a reason, and out of the archive.
public final class StatusSteps {
  private final SegmentCatalogue catalogue;
  private final CurrentUser user;

  public StatusSteps(SegmentCatalogue catalogue, CurrentUser user) {
    this.catalogue = catalogue;
    this.user = user;
  }

  /// @param changed called when a step was taken, or somebody else was faster
  public List<Action> of(SavedSegment segment, Component speaker, Runnable changed) {
    var steps = new ArrayList<Action>();
    for (var to : next(segment.status())) {
      var name = key(segment, to);
      var words = speaker.getTranslation(name, segment.currentVersion());
      var step = Action.plain(words, () -> begin(segment, to, speaker, changed));
      step.setId("to-" + to.name().toLowerCase(Locale.ROOT));
      step.setClassName(
          "lead", segment.status() == SegmentStatus.REVIEW && to == SegmentStatus.APPROVED);
      steps.add(step);
    }
    return steps;
  }

  private List<SegmentStatus> next(SegmentStatus status) {
    boolean approves = user.may(Permission.APPROVE_SEGMENTS);
    return switch (status) {
      case DRAFT -> {
        if (approves) {
          yield List.of(SegmentStatus.APPROVED);
        }
        yield user.may(Permission.EDIT_SEGMENTS) ? List.of(SegmentStatus.REVIEW) : List.of();
      }
      case REVIEW -> approves ? List.of(SegmentStatus.APPROVED, SegmentStatus.DRAFT) : List.of();
      case APPROVED -> approves ? List.of(SegmentStatus.DRAFT) : List.of();
      case ARCHIVED ->
          user.may(Permission.EDIT_SEGMENTS) ? List.of(SegmentStatus.DRAFT) : List.of();
    };
  }

  private static String key(SavedSegment segment, SegmentStatus to) {
    return segment.status() == SegmentStatus.ARCHIVED
        ? "catalogue.step.restore"
        : "catalogue.step." + to.name().toLowerCase(Locale.ROOT);
  }

  /// Whoever sends a version back says why.
  private void begin(SavedSegment segment, SegmentStatus to, Component speaker, Runnable changed) {
    if (to != SegmentStatus.DRAFT || segment.status() == SegmentStatus.ARCHIVED) {
      take(segment, to, "", speaker, changed);
      return;
    }
    AskText.lines(
            speaker.getTranslation("catalogue.step.draft"),
            speaker.getTranslation("catalogue.step.draft.why", segment.name()),
            speaker.getTranslation("catalogue.comment"),
            Discussion.LONGEST,
            why -> take(segment, to, why, speaker, changed))
        .open();
  }

  /// Takes a segment out of everybody's way, if whoever is signed in may: an approved one is a
  /// manager's to archive, since its publications stop.
  public boolean mayArchive(SavedSegment segment) {
    return switch (segment.status()) {
      case DRAFT, REVIEW -> user.may(Permission.EDIT_SEGMENTS);
      case APPROVED -> user.may(Permission.APPROVE_SEGMENTS);
      case ARCHIVED -> false;
    };
  }

  public void archive(SavedSegment segment, Component speaker, Runnable changed) {
    take(segment, SegmentStatus.ARCHIVED, "", speaker, changed);
  }

  private void take(
      SavedSegment segment, SegmentStatus to, String comment, Component speaker, Runnable changed) {
    if (!catalogue.changeStatus(segment, to, user.name(), comment)) {
      Toast.tell(speaker.getTranslation("catalogue.step.late", segment.name()));
    }
    changed.run();
  }
}
